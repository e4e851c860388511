<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>clockface</name>
    <message>
      <source>A PIN has at least {limit} digits.</source>
      <translation>Eine PIN hat mindestens {limit} Ziffern.</translation>
    </message>
    <message>
      <source>A PIN has at most {limit} digits.</source>
      <translation>Eine PIN hat höchstens {limit} Ziffern.</translation>
    </message>
    <message>
      <source>A PIN has digits only.</source>
      <translation>Eine PIN besteht nur aus Ziffern.</translation>
    </message>
    <message>
      <source>A PIN is typed after an employee number: write one.</source>
      <translation>Eine PIN wird nach der Personalnummer eingegeben: Tragen Sie eine ein.</translation>
    </message>
    <message>
      <source>A PIN is typed after the employee number: give one.</source>
      <translation>Eine PIN wird nach der Personalnummer eingegeben: Geben Sie eine an.</translation>
    </message>
    <message>
      <source>A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it can read them: keep it as safe as the kiosk itself.</source>
      <translation>Eine Sicherung ist eine Datei mit allen Zeiten, Personen, Gesichtsvorlagen, Schlüsseln, Einstellungen und Bedienern. Wer sie hat, kann alles lesen: Bewahren Sie sie so sicher auf wie den Kiosk selbst.</translation>
    </message>
    <message>
      <source>A challenge is made so that a picture cannot meet it.</source>
      <translation>Eine Prüfaufgabe ist so gemacht, dass ein Bild sie nicht erfüllen kann.</translation>
    </message>
    <message>
      <source>A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg</source>
      <translation>Ein Ordner oder eine ZIP-Datei mit einem Ordner voller Fotos je Person, nach ihr benannt: Ana_Silva/1.jpg</translation>
    </message>
    <message>
      <source>A little more light</source>
      <translation>Etwas mehr Licht, bitte</translation>
    </message>
    <message>
      <source>A part of the face was outside the picture.</source>
      <translation>Ein Teil des Gesichts lag außerhalb des Bildes.</translation>
    </message>
    <message>
      <source>A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet</source>
      <translation>Ein vor die Kamera gehaltenes Foto kann durchkommen. Netze für die Lebenderkennung installieren: clockface packs install minifasnet</translation>
    </message>
    <message>
      <source>A photo held before the camera passes: liveness is switched off in the settings.</source>
      <translation>Ein vor die Kamera gehaltenes Foto kommt durch: Die Lebenderkennung ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
      <source>A picture of you passes for you</source>
      <translation>Ein Bild von Ihnen kommt an Ihrer Stelle durch</translation>
    </message>
    <message>
      <source>A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it.</source>
      <translation>Ein Fenster oder eine Lampe blendet die Kamera. Drehen Sie den Kiosk davon weg, oder decken Sie es ab.</translation>
    </message>
    <message>
      <source>Accepted the clock</source>
      <translation>Uhr als richtig angenommen</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>Aktivieren</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Aktiv</translation>
    </message>
    <message>
      <source>Active again: {n}</source>
      <translation>Wieder aktiv: {n}</translation>
    </message>
    <message>
      <source>Add a missing event</source>
      <translation>Fehlendes Ereignis nachtragen</translation>
    </message>
    <message>
      <source>Add an administrator first.</source>
      <translation>Fügen Sie zuerst einen Administrator hinzu.</translation>
    </message>
    <message>
      <source>Add what the kiosk did not record.</source>
      <translation>Tragen Sie nach, was der Kiosk nicht erfasst hat.</translation>
    </message>
    <message>
      <source>Added an operator</source>
      <translation>Bediener hinzugefügt</translation>
    </message>
    <message>
      <source>Administration</source>
      <translation>Verwaltung</translation>
    </message>
    <message>
      <source>Administrator: everything</source>
      <translation>Administrator: alles</translation>
    </message>
    <message>
      <source>After the challenge somebody else stood there.</source>
      <translation>Nach der Prüfaufgabe stand jemand anderes da.</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>Alle Abteilungen</translation>
    </message>
    <message>
      <source>All events: {n}</source>
      <translation>Alle Ereignisse: {n}</translation>
    </message>
    <message>
      <source>All of these people were shown the notice and agreed.</source>
      <translation>All diese Personen haben den Hinweis erhalten und eingewilligt.</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>Alle Ergebnisse</translation>
    </message>
    <message>
      <source>All remarks</source>
      <translation>Alle Hinweise</translation>
    </message>
    <message>
      <source>All together: {hours}</source>
      <translation>Insgesamt: {hours}</translation>
    </message>
    <message>
      <source>Already in since {time}</source>
      <translation>Schon da seit {time}</translation>
    </message>
    <message>
      <source>Already out since {time}</source>
      <translation>Schon weg seit {time}</translation>
    </message>
    <message>
      <source>An “in” older than this has no “out” any more: it is a missing out.</source>
      <translation>Ein „Kommen“, das älter ist, bekommt kein „Gehen“ mehr: Das Gehen fehlt.</translation>
    </message>
    <message>
      <source>And for at least so long.</source>
      <translation>Und das mindestens so lange.</translation>
    </message>
    <message>
      <source>Another face came into view during the challenge.</source>
      <translation>Während der Prüfaufgabe kam ein anderes Gesicht ins Bild.</translation>
    </message>
    <message>
      <source>Another server answered than the one of this text. Ask whoever runs it, or go on without.</source>
      <translation>Es hat ein anderer Server geantwortet als der dieses Textes. Fragen Sie, wer ihn betreibt, oder fahren Sie ohne fort.</translation>
    </message>
    <message>
      <source>As people say it; the kiosk greets with it.</source>
      <translation>So, wie man ihn ausspricht; damit grüßt der Kiosk.</translation>
    </message>
    <message>
      <source>As the person writes it.</source>
      <translation>So, wie die Person ihn schreibt.</translation>
    </message>
    <message>
      <source>Ask for the PIN after the badge.</source>
      <translation>Nach dem Ausweis die PIN verlangen.</translation>
    </message>
    <message>
      <source>Ask the office to add you</source>
      <translation>Bitten Sie das Büro, Sie aufzunehmen</translation>
    </message>
    <message>
      <source>Ask the office to record your time</source>
      <translation>Lassen Sie Ihre Zeit im Büro eintragen</translation>
    </message>
    <message>
      <source>At least 8 characters. Three words make a good one.</source>
      <translation>Mindestens 8 Zeichen. Drei Wörter sind ein gutes Passwort.</translation>
    </message>
    <message>
      <source>At least {n} characters; a short sentence is good.</source>
      <translation>Mindestens {n} Zeichen; ein kurzer Satz ist gut.</translation>
    </message>
    <message>
      <source>At least {n} digits.</source>
      <translation>Mindestens {n} Ziffern.</translation>
    </message>
    <message>
      <source>At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or hold the QR code to the camera.</source>
      <translation>Fügen Sie am Server einen Kiosk hinzu: Er zeigt einen Text und einen QR-Code, die kurze Zeit gelten. Fügen Sie den Text hier ein oder halten Sie den QR-Code vor die Kamera.</translation>
    </message>
    <message>
      <source>At work and privately</source>
      <translation>Beruflich und privat</translation>
    </message>
    <message>
      <source>At work only with a licence of its maker</source>
      <translation>Beruflich nur mit einer Lizenz des Herstellers</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Versuche</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Anwesenheit</translation>
    </message>
    <message>
      <source>Attendance records</source>
      <translation>Erfasste Zeiten</translation>
    </message>
    <message>
      <source>Attendance to be sent</source>
      <translation>Noch zu sendende Zeiten</translation>
    </message>
    <message>
      <source>Audit log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Auditor: reads</source>
      <translation>Prüfer: liest</translation>
    </message>
    <message>
      <source>Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.</source>
      <translation>Zertifizierungsstellen für einen Server, der ohne Fingerabdruck gekoppelt wurde: „system“ oder eine Datei mit Zertifikaten.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>Zurück zur Verwaltung</translation>
    </message>
    <message>
      <source>Back to the kiosk</source>
      <translation>Zurück zum Kiosk</translation>
    </message>
    <message>
      <source>Badge</source>
      <translation>Ausweis</translation>
    </message>
    <message>
      <source>Badge and face</source>
      <translation>Ausweis und Gesicht</translation>
    </message>
    <message>
      <source>Become the administrator</source>
      <translation>Administrator werden</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>Vorab</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>Begin, and stand where people stand.</source>
      <translation>Beginnen Sie und stellen Sie sich dorthin, wo sonst alle stehen.</translation>
    </message>
    <message>
      <source>Begin, go where people will stand, and look at the camera.</source>
      <translation>Beginnen Sie, gehen Sie dorthin, wo die Leute stehen werden, und schauen Sie in die Kamera.</translation>
    </message>
    <message>
      <source>Between full scans only the surroundings of the followed face are searched.</source>
      <translation>Zwischen vollen Durchläufen wird nur die Umgebung des verfolgten Gesichts abgesucht.</translation>
    </message>
    <message>
      <source>Bright, and so near that it hides your face. Begin, and hold it up for ten seconds.</source>
      <translation>Hell und so nah, dass es Ihr Gesicht verdeckt. Beginnen Sie und halten Sie es zehn Sekunden lang hoch.</translation>
    </message>
    <message>
      <source>Brightness of the face</source>
      <translation>Helligkeit des Gesichts</translation>
    </message>
    <message>
      <source>CSV, for payroll</source>
      <translation>CSV, für die Lohnabrechnung</translation>
    </message>
    <message>
      <source>Calibrated the recognition</source>
      <translation>Erkennung kalibriert</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>Gekommen</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Camera off</source>
      <translation>Kamera aus</translation>
    </message>
    <message>
      <source>Camera on</source>
      <translation>Kamera an</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cannot clock in</source>
      <translation>Kann nicht stempeln</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>Großbuchstaben</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>PIN ändern</translation>
    </message>
    <message>
      <source>Changed a password</source>
      <translation>Passwort geändert</translation>
    </message>
    <message>
      <source>Changed a setting</source>
      <translation>Einstellung geändert</translation>
    </message>
    <message>
      <source>Changed the profile</source>
      <translation>Angaben zur Person geändert</translation>
    </message>
    <message>
      <source>Changes of people to be sent</source>
      <translation>Noch zu sendende Änderungen an Personen</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Noch einmal prüfen</translation>
    </message>
    <message>
      <source>Check the camera</source>
      <translation>Kamera prüfen</translation>
    </message>
    <message>
      <source>Check your number and PIN, or your badge</source>
      <translation>Prüfen Sie Nummer und PIN oder Ihren Ausweis</translation>
    </message>
    <message>
      <source>Choose a ZIP file or a roster</source>
      <translation>ZIP-Datei oder Liste wählen</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Ordner wählen</translation>
    </message>
    <message>
      <source>Choose a person</source>
      <translation>Person wählen</translation>
    </message>
    <message>
      <source>Choose another day. Receipts are kept for a number of days that the settings say.</source>
      <translation>Wählen Sie einen anderen Tag. Wie viele Tage die Belege aufbewahrt werden, steht in den Einstellungen.</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>Auswahl aufheben</translation>
    </message>
    <message>
      <source>Choose other days, or another person.</source>
      <translation>Wählen Sie andere Tage oder eine andere Person.</translation>
    </message>
    <message>
      <source>Chose a model pack</source>
      <translation>Modellpaket gewählt</translation>
    </message>
    <message>
      <source>Chosen: {n}</source>
      <translation>Ausgewählt: {n}</translation>
    </message>
    <message>
      <source>City with the same time</source>
      <translation>Stadt mit derselben Uhrzeit</translation>
    </message>
    <message>
      <source>Click here and hold the badge to the reader.</source>
      <translation>Klicken Sie hier und halten Sie den Ausweis an den Leser.</translation>
    </message>
    <message>
      <source>Clock not certain</source>
      <translation>Uhrzeit nicht sicher</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Closing the kiosk stops the recording of attendance.</source>
      <translation>Wird der Kiosk geschlossen, werden keine Zeiten mehr erfasst.</translation>
    </message>
    <message>
      <source>Codes are locked</source>
      <translation>PIN-Eingabe ist gesperrt</translation>
    </message>
    <message>
      <source>Colours of the screen.</source>
      <translation>Farben des Bildschirms.</translation>
    </message>
    <message>
      <source>Come a little closer</source>
      <translation>Kommen Sie etwas näher</translation>
    </message>
    <message>
      <source>Come closer and look straight here</source>
      <translation>Kommen Sie näher und sehen Sie gerade hierher</translation>
    </message>
    <message>
      <source>Compare it with another clock first. From now on records count as made at the time that this clock shows. Type “{word}” to go on.</source>
      <translation>Vergleichen Sie sie zuerst mit einer anderen Uhr. Von nun an gilt für Einträge die Zeit, die diese Uhr zeigt. Geben Sie „{word}“ ein, um fortzufahren.</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Einwilligung</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>Correct this</source>
      <translation>Berichtigen</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Berichtigt</translation>
    </message>
    <message>
      <source>Corrected later</source>
      <translation>Später berichtigt</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Berichtigung</translation>
    </message>
    <message>
      <source>Correction by {name}</source>
      <translation>Berichtigung durch {name}</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Berichtigungen</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Datenordner</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>Deactivate</source>
      <translation>Deaktivieren</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Entscheidung</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>Abteilung</translation>
    </message>
    <message>
      <source>Did not come</source>
      <translation>Nicht gekommen</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>Prüfsumme</translation>
    </message>
    <message>
      <source>Digits of a new PIN, at least.</source>
      <translation>Mindestzahl der Ziffern einer neuen PIN.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Abstand</translation>
    </message>
    <message>
      <source>Does a photo of you pass for you?</source>
      <translation>Kommt ein Foto von Ihnen an Ihrer Stelle durch?</translation>
    </message>
    <message>
      <source>Does not pass</source>
      <translation>Kommt nicht durch</translation>
    </message>
    <message>
      <source>Does the camera see well here?</source>
      <translation>Sieht die Kamera hier gut?</translation>
    </message>
    <message>
      <source>Each clocking in and out appears here at once.</source>
      <translation>Jedes Kommen und Gehen erscheint hier sofort.</translation>
    </message>
    <message>
      <source>Edges of a phone or sheet</source>
      <translation>Kanten von Telefon oder Blatt</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Employee number</source>
      <translation>Personalnummer</translation>
    </message>
    <message>
      <source>Enrol</source>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <source>Enrol a person</source>
      <translation>Person aufnehmen</translation>
    </message>
    <message>
      <source>Enrol as another person</source>
      <translation>Als andere Person aufnehmen</translation>
    </message>
    <message>
      <source>Enrol people first; their hours appear here.</source>
      <translation>Nehmen Sie zuerst Personen auf; ihre Stunden erscheinen hier.</translation>
    </message>
    <message>
      <source>Enrol people first; whoever clocks in is here then.</source>
      <translation>Nehmen Sie zuerst Personen auf; wer stempelt, steht dann hier.</translation>
    </message>
    <message>
      <source>Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do.</source>
      <translation>Nehmen Sie Personen einzeln an dieser Kamera auf oder importieren Sie Fotos mit einer Liste. Niemand braucht ein Gesicht: Eine PIN genügt.</translation>
    </message>
    <message>
      <source>Enrol the face</source>
      <translation>Gesicht aufnehmen</translation>
    </message>
    <message>
      <source>Enrol the face again</source>
      <translation>Gesicht neu aufnehmen</translation>
    </message>
    <message>
      <source>Enrol the first person</source>
      <translation>Erste Person aufnehmen</translation>
    </message>
    <message>
      <source>Enrol the next person</source>
      <translation>Nächste Person aufnehmen</translation>
    </message>
    <message>
      <source>Enrolled</source>
      <translation>Aufgenommen</translation>
    </message>
    <message>
      <source>Enrolled again</source>
      <translation>Neu aufgenommen</translation>
    </message>
    <message>
      <source>Enrolled in spite of a likeness</source>
      <translation>Trotz Ähnlichkeit aufgenommen</translation>
    </message>
    <message>
      <source>Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}.</source>
      <translation>Aufgenommen: {done}. Nicht aufgenommen: {failed}. Nicht verwendete Fotos: {left}. Nicht versucht: {untried}.</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>Eingetragen</translation>
    </message>
    <message>
      <source>Entered by</source>
      <translation>Eingetragen von</translation>
    </message>
    <message>
      <source>Entered by hand.</source>
      <translation>Von Hand eingetragen.</translation>
    </message>
    <message>
      <source>Entries are chained to one another: none can be changed or taken out unseen.</source>
      <translation>Die Einträge sind miteinander verkettet: Keiner kann unbemerkt geändert oder entfernt werden.</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Erase them</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>Gelöscht</translation>
    </message>
    <message>
      <source>Erased: {n}</source>
      <translation>Gelöscht: {n}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Ereignis</translation>
    </message>
    <message>
      <source>Event id</source>
      <translation>Ereignis-ID</translation>
    </message>
    <message>
      <source>Events: {n}</source>
      <translation>Ereignisse: {n}</translation>
    </message>
    <message>
      <source>Every login, enrolment, correction and export is noted.</source>
      <translation>Jede Anmeldung, Aufnahme, Berichtigung und Ausgabe wird festgehalten.</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Everybody can be enrolled.</source>
      <translation>Alle können aufgenommen werden.</translation>
    </message>
    <message>
      <source>Everybody has a login of their own, so that the audit log says who it was.</source>
      <translation>Alle haben eine eigene Anmeldung, damit im Protokoll steht, wer es war.</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
      <source>Everything that is kept about {name}</source>
      <translation>Alles, was über {name} gespeichert ist</translation>
    </message>
    <message>
      <source>Excel</source>
      <translation>Excel</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Ausgeben</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Ausgegeben</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>Gesicht</translation>
    </message>
    <message>
      <source>Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.</source>
      <translation>Nur Gesicht; Gesicht oder ersatzweise PIN oder Ausweis; oder zuerst PIN oder Ausweis und dann das Gesicht dieser Person.</translation>
    </message>
    <message>
      <source>Face does not fit the code</source>
      <translation>Gesicht passt nicht zum Code</translation>
    </message>
    <message>
      <source>Face in view</source>
      <translation>Gesicht im Bild</translation>
    </message>
    <message>
      <source>Fetch newer versions of Clockface from the server; without it they come by stick alone.</source>
      <translation>Neuere Versionen von Clockface vom Server holen; sonst kommen sie nur per USB-Stick.</translation>
    </message>
    <message>
      <source>Figures and signs</source>
      <translation>Ziffern und Zeichen</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Finding faces</source>
      <translation>Gesichter finden</translation>
    </message>
    <message>
      <source>First choose who looks after this kiosk. Only this person can then enrol people, correct times, change settings and close the window; more people can be added later.</source>
      <translation>Legen Sie zuerst fest, wer diesen Kiosk betreut. Nur diese Person kann dann Personen aufnehmen, Zeiten berichtigen, Einstellungen ändern und das Fenster schließen; weitere können später hinzukommen.</translation>
    </message>
    <message>
      <source>First in</source>
      <translation>Erstes Kommen</translation>
    </message>
    <message>
      <source>First look at the camera yourself, then hold two pictures of yourself before it. At the end you see what the kiosk would have done.</source>
      <translation>Sie sehen zuerst selbst in die Kamera, dann halten Sie zwei Bilder von sich davor. Am Ende sehen Sie, was der Kiosk getan hätte.</translation>
    </message>
    <message>
      <source>For how long codes are then locked, restarts not counted.</source>
      <translation>Wie lange PIN und Ausweis danach gesperrt sind, Neustarts nicht mitgezählt.</translation>
    </message>
    <message>
      <source>For how many days the receipts of recognition attempts are kept.</source>
      <translation>Wie viele Tage die Belege der Erkennungsversuche aufbewahrt werden.</translation>
    </message>
    <message>
      <source>For leaving the full screen.</source>
      <translation>Um den Vollbildmodus zu verlassen.</translation>
    </message>
    <message>
      <source>For the administration of this kiosk.</source>
      <translation>Für die Verwaltung dieses Kiosks.</translation>
    </message>
    <message>
      <source>Found that nobody may log in</source>
      <translation>Festgestellt, dass sich niemand anmelden darf</translation>
    </message>
    <message>
      <source>Found: {n} of {of}</source>
      <translation>Gefunden: {n} von {of}</translation>
    </message>
    <message>
      <source>Free space</source>
      <translation>Freier Speicher</translation>
    </message>
    <message>
      <source>From now on the kiosk knows this face: try it at once.</source>
      <translation>Ab jetzt kennt der Kiosk dieses Gesicht: Probieren Sie es gleich aus.</translation>
    </message>
    <message>
      <source>From now on the kiosk takes this PIN or badge.</source>
      <translation>Ab jetzt nimmt der Kiosk diese PIN oder diesen Ausweis an.</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Von … bis …</translation>
    </message>
    <message>
      <source>Gave out a person’s data</source>
      <translation>Daten einer Person herausgegeben</translation>
    </message>
    <message>
      <source>Give a number.</source>
      <translation>Geben Sie eine Zahl an.</translation>
    </message>
    <message>
      <source>Give the site a name, such as the one on its door.</source>
      <translation>Geben Sie dem Standort einen Namen, etwa den an der Tür.</translation>
    </message>
    <message>
      <source>Given elsewhere, as {operator} stated on {when}</source>
      <translation>An anderer Stelle erteilt, laut {operator} am {when}</translation>
    </message>
    <message>
      <source>Given here on {when}, with {operator}</source>
      <translation>Hier erteilt am {when}, bei {operator}</translation>
    </message>
    <message>
      <source>Go on without a server</source>
      <translation>Ohne Server weiter</translation>
    </message>
    <message>
      <source>HNSW index: links of each node.</source>
      <translation>HNSW-Index: Verbindungen je Knoten.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search while it is built.</source>
      <translation>HNSW-Index: Breite der Suche beim Aufbau.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search; raised by itself when recall is low.</source>
      <translation>HNSW-Index: Breite der Suche; steigt von selbst, wenn zu wenig gefunden wird.</translation>
    </message>
    <message>
      <source>Have ready: a photo of your face on paper, and one on a phone. You can leave each out.</source>
      <translation>Halten Sie bereit: ein Foto Ihres Gesichts auf Papier und eines auf einem Handy. Beides kann wegbleiben.</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Height of the picture asked of the camera.</source>
      <translation>Bildhöhe, die von der Kamera verlangt wird.</translation>
    </message>
    <message>
      <source>Here you find who forgot to clock out since yesterday.</source>
      <translation>Hier sehen Sie, wer seit gestern vergessen hat, sich abzumelden.</translation>
    </message>
    <message>
      <source>Hold a photo of yourself before the camera</source>
      <translation>Halten Sie ein Foto von sich vor die Kamera</translation>
    </message>
    <message>
      <source>Hold it to the reader while this field is chosen.</source>
      <translation>Halten Sie ihn an den Leser, während dieses Feld ausgewählt ist.</translation>
    </message>
    <message>
      <source>Hold still a moment</source>
      <translation>Kurz stillhalten, bitte</translation>
    </message>
    <message>
      <source>Hold still for a moment</source>
      <translation>Halten Sie einen Moment still</translation>
    </message>
    <message>
      <source>Hold the QR code so that it fills half of the picture.</source>
      <translation>Halten Sie den QR-Code so, dass er das halbe Bild füllt.</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Stunden</translation>
    </message>
    <message>
      <source>Hours of each day of the month</source>
      <translation>Stunden an jedem Tag des Monats</translation>
    </message>
    <message>
      <source>Hours of each day, all people together</source>
      <translation>Stunden an jedem Tag, alle Personen zusammen</translation>
    </message>
    <message>
      <source>Hours of the month: {hours}</source>
      <translation>Stunden im Monat: {hours}</translation>
    </message>
    <message>
      <source>Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; “never” leaves that to its next start.</source>
      <translation>Stunden, etwa 02:00-04:00, in denen der Kiosk eine neue Version von selbst startet, solange niemand da ist; „never“ überlässt das dem nächsten Start.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>How far the head may be tilted, in degrees.</source>
      <translation>Wie weit der Kopf geneigt sein darf, in Grad.</translation>
    </message>
    <message>
      <source>How far the nose may lie off the middle of the eyes, in eye distances.</source>
      <translation>Wie weit die Nase von der Mitte der Augen abweichen darf, in Augenabständen.</translation>
    </message>
    <message>
      <source>How large a share of the people an update may take away at once; more of them is a mistake.</source>
      <translation>Welchen Anteil der Personen eine Aktualisierung auf einmal wegnehmen darf; mehr davon ist ein Versehen.</translation>
    </message>
    <message>
      <source>How long a result stays after the person left.</source>
      <translation>Wie lange ein Ergebnis stehen bleibt, nachdem die Person gegangen ist.</translation>
    </message>
    <message>
      <source>How long a source may take to give its first picture.</source>
      <translation>Wie lange eine Quelle bis zum ersten Bild brauchen darf.</translation>
    </message>
    <message>
      <source>How long are attempts kept?</source>
      <translation>Wie lange werden Versuche aufbewahrt?</translation>
    </message>
    <message>
      <source>How long the server may take for an answer.</source>
      <translation>Wie lange der Server für eine Antwort brauchen darf.</translation>
    </message>
    <message>
      <source>How much of a name the screen shows.</source>
      <translation>Wie viel vom Namen der Bildschirm zeigt.</translation>
    </message>
    <message>
      <source>I can’t confirm it’s you</source>
      <translation>Ich erkenne Sie nicht sicher</translation>
    </message>
    <message>
      <source>I can’t see right now</source>
      <translation>Ich sehe gerade nichts</translation>
    </message>
    <message>
      <source>I can’t see you well</source>
      <translation>Ich sehe dich schlecht</translation>
    </message>
    <message>
      <source>I don’t know you yet</source>
      <translation>Ich kenne Sie noch nicht</translation>
    </message>
    <message>
      <source>IANA name of the time zone of the site, such as Europe/Berlin.</source>
      <translation>IANA-Name der Zeitzone des Standorts, etwa Europe/Berlin.</translation>
    </message>
    <message>
      <source>If it is the same person, stop here and open the one who is there already. If it is not, twins for instance, say so: both will then need a clearer picture to be told apart.</source>
      <translation>Ist es dieselbe Person, brechen Sie hier ab und öffnen Sie die vorhandene. Ist sie es nicht, etwa bei Zwillingen, geben Sie es an: Beide brauchen dann ein deutlicheres Bild, um unterschieden zu werden.</translation>
    </message>
    <message>
      <source>If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not certain.</source>
      <translation>Geht sie falsch, stellen Sie sie: Der Kiosk verlässt sich dann von selbst wieder auf sie. Bis dahin steht bei jedem Eintrag, dass seine Uhrzeit nicht sicher ist.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>Personen importieren</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importiert</translation>
    </message>
    <message>
      <source>In</source>
      <translation>Kommen</translation>
    </message>
    <message>
      <source>In now: {n}</source>
      <translation>Jetzt da: {n}</translation>
    </message>
    <message>
      <source>In or out?</source>
      <translation>Kommen oder gehen?</translation>
    </message>
    <message>
      <source>In since</source>
      <translation>Da seit</translation>
    </message>
    <message>
      <source>In the time allowed, nothing turned as a head does.</source>
      <translation>In der erlaubten Zeit drehte sich nichts so wie ein Kopf.</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>In Gebrauch</translation>
    </message>
    <message>
      <source>In, but not out</source>
      <translation>Gekommen, nicht gegangen</translation>
    </message>
    <message>
      <source>In, {when}</source>
      <translation>Kommen, {when}</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>Inaktiv</translation>
    </message>
    <message>
      <source>Inactive now: {n}</source>
      <translation>Jetzt inaktiv: {n}</translation>
    </message>
    <message>
      <source>Install one with the command: clockface packs install FOLDER</source>
      <translation>Installieren Sie eines mit dem Befehl: clockface packs install ORDNER</translation>
    </message>
    <message>
      <source>Is asked for a challenge</source>
      <translation>Bekommt eine Prüfaufgabe</translation>
    </message>
    <message>
      <source>Is there a server?</source>
      <translation>Gibt es einen Server?</translation>
    </message>
    <message>
      <source>Is turned away</source>
      <translation>Wird abgewiesen</translation>
    </message>
    <message>
      <source>It can be better here</source>
      <translation>Hier geht es besser</translation>
    </message>
    <message>
      <source>It changes back by itself</source>
      <translation>Sie wechselt von selbst zurück</translation>
    </message>
    <message>
      <source>It is another person, because</source>
      <translation>Es ist eine andere Person, weil</translation>
    </message>
    <message>
      <source>It is kept for good beside the event. No details of health, please.</source>
      <translation>Er bleibt dauerhaft beim Ereignis gespeichert. Bitte keine Angaben zur Gesundheit.</translation>
    </message>
    <message>
      <source>It is the same person: stop here</source>
      <translation>Es ist dieselbe Person: hier abbrechen</translation>
    </message>
    <message>
      <source>It is too bright. Dim the lamp that shines on the people.</source>
      <translation>Es ist zu hell. Dimmen Sie die Lampe, die auf die Leute scheint.</translation>
    </message>
    <message>
      <source>It is too dark. Put a lamp above the kiosk that shines on the people.</source>
      <translation>Es ist zu dunkel. Hängen Sie eine Lampe über den Kiosk, die auf die Leute scheint.</translation>
    </message>
    <message>
      <source>It is {time} there now.</source>
      <translation>Dort ist es jetzt {time}.</translation>
    </message>
    <message>
      <source>It isn’t taken back</source>
      <translation>Nicht zurückgenommen</translation>
    </message>
    <message>
      <source>It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can pair it at any time, under Health.</source>
      <translation>Er teilt Personen und Zeiten zwischen Kiosken. Ohne Server arbeitet dieser Kiosk für sich allein; koppeln können Sie ihn jederzeit unter Zustand.</translation>
    </message>
    <message>
      <source>It starts in {n}</source>
      <translation>Es beginnt in {n}</translation>
    </message>
    <message>
      <source>It takes half a minute and shows that everything works. After that the kiosk knows you.</source>
      <translation>Es dauert eine halbe Minute und zeigt, dass alles funktioniert. Danach kennt der Kiosk Sie.</translation>
    </message>
    <message>
      <source>Its name for this kiosk</source>
      <translation>Sein Name für diesen Kiosk</translation>
    </message>
    <message>
      <source>It’s taken back</source>
      <translation>Zurückgenommen</translation>
    </message>
    <message>
      <source>It’s too bright here</source>
      <translation>Hier ist es zu hell</translation>
    </message>
    <message>
      <source>It’s too dark here</source>
      <translation>Hier ist es zu dunkel</translation>
    </message>
    <message>
      <source>I’ll ask you to turn your head</source>
      <translation>Gleich bitte ich Sie, den Kopf zu drehen</translation>
    </message>
    <message>
      <source>I’m coming in now</source>
      <translation>Ich komme jetzt</translation>
    </message>
    <message>
      <source>I’m going out now</source>
      <translation>Ich gehe jetzt</translation>
    </message>
    <message>
      <source>I’m not set up yet</source>
      <translation>Ich bin noch nicht eingerichtet</translation>
    </message>
    <message>
      <source>I’m not sure it’s you</source>
      <translation>Ich bin mir nicht sicher</translation>
    </message>
    <message>
      <source>Just a moment</source>
      <translation>Einen Moment, bitte</translation>
    </message>
    <message>
      <source>Keep it so until the line is full</source>
      <translation>So halten, bis die Linie voll ist</translation>
    </message>
    <message>
      <source>Keep looking here</source>
      <translation>Sehen Sie weiter hierher</translation>
    </message>
    <message>
      <source>Kept in the audit log.</source>
      <translation>Wird im Protokoll festgehalten.</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>Kiosk</translation>
    </message>
    <message>
      <source>Language of the kiosk.</source>
      <translation>Sprache des Kiosks.</translation>
    </message>
    <message>
      <source>Language of this kiosk</source>
      <translation>Sprache dieses Kiosks</translation>
    </message>
    <message>
      <source>Languages that a person may choose for 20 seconds, with blanks between.</source>
      <translation>Sprachen, die eine Person für 20 Sekunden wählen kann, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
      <source>Last attendance</source>
      <translation>Zuletzt gestempelt</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>Letzte Sicherung</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>Letzter Kontakt</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Letzter Monat</translation>
    </message>
    <message>
      <source>Last out</source>
      <translation>Letztes Gehen</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Verspätet</translation>
    </message>
    <message>
      <source>Late and missing</source>
      <translation>Verspätet und fehlend</translation>
    </message>
    <message>
      <source>Late by</source>
      <translation>Verspätung</translation>
    </message>
    <message>
      <source>Lateness is looked at when the settings say when work begins.</source>
      <translation>Verspätungen erscheinen, wenn in den Einstellungen steht, wann die Arbeit beginnt.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Vorsprung</translation>
    </message>
    <message>
      <source>Lead needed</source>
      <translation>Nötiger Vorsprung</translation>
    </message>
    <message>
      <source>Lead over the best other person; not set: the measured default of the model pack.</source>
      <translation>Vorsprung vor der ähnlichsten anderen Person; nicht gesetzt: der gemessene Standard des Modellpakets.</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>Gegangen um</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Weggelassen</translation>
    </message>
    <message>
      <source>Left: {n}</source>
      <translation>Gegangen: {n}</translation>
    </message>
    <message>
      <source>Let one person step forward</source>
      <translation>Eine Person tritt bitte vor</translation>
    </message>
    <message>
      <source>Let the light fall on your face</source>
      <translation>Lassen Sie Licht auf Ihr Gesicht fallen</translation>
    </message>
    <message>
      <source>Let the person read this, in their language.</source>
      <translation>Lassen Sie die Person dies in ihrer Sprache lesen.</translation>
    </message>
    <message>
      <source>Let the person type it themselves.</source>
      <translation>Lassen Sie die Person sie selbst eingeben.</translation>
    </message>
    <message>
      <source>Letters of another language</source>
      <translation>Buchstaben einer anderen Sprache</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Licence accepted</source>
      <translation>Lizenz angenommen</translation>
    </message>
    <message>
      <source>Lift your chin</source>
      <translation>Heben Sie das Kinn</translation>
    </message>
    <message>
      <source>Lift your chin a little</source>
      <translation>Heben Sie das Kinn etwas an</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Licht</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>Licht von hinten</translation>
    </message>
    <message>
      <source>Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the first people will show whether they are seen well.</source>
      <translation>Licht, Abstand und Schärfe werden fünf Sekunden lang gemessen; kein Bild wird aufbewahrt. Wenn Sie das auslassen, zeigen erst die ersten Leute, ob man sie gut sieht.</translation>
    </message>
    <message>
      <source>Live score</source>
      <translation>Lebendwert</translation>
    </message>
    <message>
      <source>Live score {score}; {needed} is needed.</source>
      <translation>Lebendwert {score}; nötig ist {needed}.</translation>
    </message>
    <message>
      <source>Live score, from 0 to 1, that the latest pictures of a face must reach on average.</source>
      <translation>Lebendwert von 0 bis 1, den die letzten Bilder eines Gesichts im Mittel erreichen müssen.</translation>
    </message>
    <message>
      <source>Liveness</source>
      <translation>Lebenderkennung</translation>
    </message>
    <message>
      <source>Liveness is switched off in the settings: every picture of a face will pass.</source>
      <translation>Die Lebenderkennung ist in den Einstellungen ausgeschaltet: Jedes Bild eines Gesichts kommt durch.</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>Anmelden</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>Angemeldet</translation>
    </message>
    <message>
      <source>Look at the camera as you do when you clock in</source>
      <translation>Sehen Sie in die Kamera wie beim Stempeln</translation>
    </message>
    <message>
      <source>Look here</source>
      <translation>Hierher sehen</translation>
    </message>
    <message>
      <source>Look here all the same, and tell the office</source>
      <translation>Sehen Sie trotzdem hierher und sagen Sie dem Büro Bescheid</translation>
    </message>
    <message>
      <source>Look straight at the screen</source>
      <translation>Sehen Sie gerade auf den Bildschirm</translation>
    </message>
    <message>
      <source>Look straight here</source>
      <translation>Sehen Sie gerade hierher</translation>
    </message>
    <message>
      <source>Look-alikes</source>
      <translation>Doppelgänger</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>Sieht aus wie</translation>
    </message>
    <message>
      <source>Lost to damage</source>
      <translation>Durch Beschädigung verloren</translation>
    </message>
    <message>
      <source>Loudness of the sounds; 0 is silence.</source>
      <translation>Lautstärke der Töne; 0 ist still.</translation>
    </message>
    <message>
      <source>Lower your chin</source>
      <translation>Senken Sie das Kinn</translation>
    </message>
    <message>
      <source>Lower your chin a little</source>
      <translation>Senken Sie das Kinn etwas</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>MMMM yyyy</translation>
    </message>
    <message>
      <source>Made a backup</source>
      <translation>Sicherung angelegt</translation>
    </message>
    <message>
      <source>Made active</source>
      <translation>Aktiv gemacht</translation>
    </message>
    <message>
      <source>Made inactive</source>
      <translation>Inaktiv gemacht</translation>
    </message>
    <message>
      <source>Make a backup</source>
      <translation>Sicherung anlegen</translation>
    </message>
    <message>
      <source>Many pictures are blurred. Give it more light, and fasten the camera.</source>
      <translation>Viele Bilder sind verwackelt. Sorgen Sie für mehr Licht, und befestigen Sie die Kamera.</translation>
    </message>
    <message>
      <source>May be used</source>
      <translation>Verwendbar</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a darker one is “too dark”.</source>
      <translation>Mittlerer Grauwert eines Gesichts; ein dunkleres gilt als „zu dunkel“.</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a lighter one is “too bright”.</source>
      <translation>Mittlerer Grauwert eines Gesichts; ein helleres gilt als „zu hell“.</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Gemessen an</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Fehlend</translation>
    </message>
    <message>
      <source>Missing in</source>
      <translation>Kommen fehlt</translation>
    </message>
    <message>
      <source>Missing out</source>
      <translation>Gehen fehlt</translation>
    </message>
    <message>
      <source>Mix the digits of the keypad, so that nobody reads a PIN off the hand.</source>
      <translation>Die Ziffern der Tastatur mischen, damit niemand eine PIN an der Hand abliest.</translation>
    </message>
    <message>
      <source>Model pack</source>
      <translation>Modellpaket</translation>
    </message>
    <message>
      <source>Model packs and licences</source>
      <translation>Modellpakete und Lizenzen</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>Folgemonat</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>Vormonat</translation>
    </message>
    <message>
      <source>Month sheet</source>
      <translation>Monatsblatt</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Most alike</source>
      <translation>Am ähnlichsten</translation>
    </message>
    <message>
      <source>Move to the middle</source>
      <translation>Kommen Sie zur Mitte</translation>
    </message>
    <message>
      <source>My clock needs checking</source>
      <translation>Meine Uhr muss geprüft werden</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>Name des Standorts</translation>
    </message>
    <message>
      <source>Name of this kiosk, written into every record.</source>
      <translation>Name dieses Kiosks, steht in jeder erfassten Zeit.</translation>
    </message>
    <message>
      <source>Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that nobody carries both away.</source>
      <translation>Namen und Gesichter sind mit einem Schlüssel gesichert, der auf diesem Rechner liegt. Lassen Sie seine Festplatte verschlüsseln, damit niemand beides mitnimmt.</translation>
    </message>
    <message>
      <source>Narrower faces are too far away to be compared.</source>
      <translation>Schmalere Gesichter sind zu weit weg, um verglichen zu werden.</translation>
    </message>
    <message>
      <source>Narrowest face that is searched for in a live picture.</source>
      <translation>Schmalstes Gesicht, das im Livebild gesucht wird.</translation>
    </message>
    <message>
      <source>Never happened: strike it out</source>
      <translation>Kam nicht vor: streichen</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>Neue PIN</translation>
    </message>
    <message>
      <source>New operator</source>
      <translation>Neuer Bediener</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Nächste Seite</translation>
    </message>
    <message>
      <source>Next: in</source>
      <translation>Als Nächstes: Kommen</translation>
    </message>
    <message>
      <source>Next: out</source>
      <translation>Als Nächstes: Gehen</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>No face</source>
      <translation>Kein Gesicht</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>Es wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
      <source>No model pack is installed</source>
      <translation>Es ist kein Modellpaket installiert</translation>
    </message>
    <message>
      <source>No out is missing</source>
      <translation>Kein Gehen fehlt</translation>
    </message>
    <message>
      <source>No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have done. Meanwhile nobody can clock in here.</source>
      <translation>Kein Bild und kein Wert wird aufbewahrt. Das Protokoll vermerkt, dass Sie es ausprobiert haben und was der Kiosk getan hätte. Währenddessen kann hier niemand stempeln.</translation>
    </message>
    <message>
      <source>Nobody can look this password up. A second administrator can give you a new one.</source>
      <translation>Niemand kann dieses Passwort nachsehen. Ein zweiter Administrator kann Ihnen ein neues geben.</translation>
    </message>
    <message>
      <source>Nobody fits</source>
      <translation>Niemand passt</translation>
    </message>
    <message>
      <source>Nobody fits the search</source>
      <translation>Niemand passt zur Suche</translation>
    </message>
    <message>
      <source>Nobody has left yet today</source>
      <translation>Heute ist noch niemand gegangen</translation>
    </message>
    <message>
      <source>Nobody is enrolled with the model pack in use.</source>
      <translation>Mit dem verwendeten Modellpaket ist niemand aufgenommen.</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet</source>
      <translation>Noch ist niemand aufgenommen</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet. Do that in the administration, under People.</source>
      <translation>Noch ist niemand aufgenommen. Tun Sie das in der Verwaltung unter Personen.</translation>
    </message>
    <message>
      <source>Nobody is in</source>
      <translation>Niemand ist da</translation>
    </message>
    <message>
      <source>Nobody is recognised on a picture older than this.</source>
      <translation>Auf einem älteren Bild wird niemand erkannt.</translation>
    </message>
    <message>
      <source>Nobody may log in</source>
      <translation>Niemand darf sich anmelden</translation>
    </message>
    <message>
      <source>Nobody may log in yet</source>
      <translation>Noch darf sich niemand anmelden</translation>
    </message>
    <message>
      <source>Nobody stood in front of the kiosk in this time</source>
      <translation>In dieser Zeit stand niemand vor dem Kiosk</translation>
    </message>
    <message>
      <source>Nobody was clearly in front: there was more than one face.</source>
      <translation>Niemand stand klar vorn: Es war mehr als ein Gesicht da.</translation>
    </message>
    <message>
      <source>Nobody was seen. Stand where people will stand, and check again.</source>
      <translation>Es war niemand zu sehen. Stellen Sie sich dorthin, wo die Leute stehen werden, und prüfen Sie noch einmal.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>None: this kiosk works on its own</source>
      <translation>Keiner: Dieser Kiosk arbeitet für sich allein</translation>
    </message>
    <message>
      <source>Not at work</source>
      <translation>Nicht beruflich</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>Nicht sicher</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Nicht geprüft</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Unbekannt</translation>
    </message>
    <message>
      <source>Note it down and tell the office</source>
      <translation>Notieren Sie sie und sagen Sie dem Büro Bescheid</translation>
    </message>
    <message>
      <source>Note your time and tell the office</source>
      <translation>Notieren Sie Ihre Zeit und sagen Sie dem Büro Bescheid</translation>
    </message>
    <message>
      <source>Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on.</source>
      <translation>Es wird nichts mehr an den Server gesendet und nichts mehr von ihm geholt. Was hier ist, bleibt hier. Einträge, die der Server nicht hat: {n}. Sperren Sie diesen Kiosk auch am Server. Geben Sie „{word}“ ein, um fortzufahren.</translation>
    </message>
    <message>
      <source>Nothing measured whether it is a picture.</source>
      <translation>Nichts hat gemessen, ob es ein Bild ist.</translation>
    </message>
    <message>
      <source>Nothing stands in the way</source>
      <translation>Nichts steht im Weg</translation>
    </message>
    <message>
      <source>Nothing to look at in this time</source>
      <translation>In dieser Zeit gibt es nichts zu sehen</translation>
    </message>
    <message>
      <source>Nothing was done yet</source>
      <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
      <source>Nothing was recorded in this time</source>
      <translation>In dieser Zeit wurde nichts erfasst</translation>
    </message>
    <message>
      <source>Nothing was recorded today</source>
      <translation>Heute wurde nichts erfasst</translation>
    </message>
    <message>
      <source>Nothing was tried</source>
      <translation>Nichts wurde ausprobiert</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>Now enrol yourself</source>
      <translation>Nehmen Sie jetzt sich selbst auf</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nummer</translation>
    </message>
    <message>
      <source>Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address.</source>
      <translation>Nummer der Kamera oder ein Video, ein Bild, ein Ordner mit Bildern oder eine Adresse mit rtsp:// oder http://.</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations below the threshold before somebody counts as unknown.</source>
      <translation>Beobachtungen unter der Schwelle, bis jemand als unbekannt gilt.</translation>
    </message>
    <message>
      <source>Observations in a row that must name the same person.</source>
      <translation>Beobachtungen hintereinander, die dieselbe Person nennen müssen.</translation>
    </message>
    <message>
      <source>On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds.</source>
      <translation>Auf Papier, so groß wie Ihr Gesicht, und davor. Beginnen Sie und halten Sie es zehn Sekunden lang hoch.</translation>
    </message>
    <message>
      <source>Once more, please</source>
      <translation>Bitte noch einmal</translation>
    </message>
    <message>
      <source>One at a time, please</source>
      <translation>Bitte einzeln</translation>
    </message>
    <message>
      <source>One picture alone decided: similarity {similarity}, lead over the next person {margin}.</source>
      <translation>Ein einziges Bild hat entschieden: Ähnlichkeit {similarity}, Vorsprung vor der nächsten Person {margin}.</translation>
    </message>
    <message>
      <source>One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and videos at once are measured with the command
clockface pad-evaluate FOLDER</source>
      <translation>Ein Versuch beweist wenig: Licht, Papier und Handys sind verschieden. Probieren Sie es auch zu anderen Tageszeiten. Viele Bilder und Videos auf einmal misst der Befehl
clockface pad-evaluate ORDNER</translation>
    </message>
    <message>
      <source>Open the kiosk</source>
      <translation>Kiosk öffnen</translation>
    </message>
    <message>
      <source>Open the kiosk and look at the camera: it knows you.</source>
      <translation>Öffnen Sie den Kiosk und schauen Sie in die Kamera: Er kennt Sie.</translation>
    </message>
    <message>
      <source>Open the kiosk: it knows everybody who is enrolled.</source>
      <translation>Öffnen Sie den Kiosk: Er kennt alle, die aufgenommen sind.</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>Bediener</translation>
    </message>
    <message>
      <source>Operator: enrols people</source>
      <translation>Bediener: nimmt Personen auf</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>Bediener</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>Gehen</translation>
    </message>
    <message>
      <source>Out missing: {n}</source>
      <translation>Gehen fehlt: {n}</translation>
    </message>
    <message>
      <source>Out, {when}</source>
      <translation>Gehen, {when}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN and badge</source>
      <translation>PIN und Ausweis</translation>
    </message>
    <message>
      <source>PIN and face</source>
      <translation>PIN und Gesicht</translation>
    </message>
    <message>
      <source>PIN or badge</source>
      <translation>PIN oder Ausweis</translation>
    </message>
    <message>
      <source>PIN or badge first</source>
      <translation>Zuerst PIN oder Ausweis</translation>
    </message>
    <message>
      <source>PIN or badge only</source>
      <translation>Nur PIN oder Ausweis</translation>
    </message>
    <message>
      <source>Page back</source>
      <translation>Seite zurück</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
      <source>Pair</source>
      <translation>Koppeln</translation>
    </message>
    <message>
      <source>Paired with a server</source>
      <translation>Mit einem Server gekoppelt</translation>
    </message>
    <message>
      <source>Paired with {address}.</source>
      <translation>Gekoppelt mit {address}.</translation>
    </message>
    <message>
      <source>Parquet, for analysis</source>
      <translation>Parquet, für Auswertungen</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>Kommt durch</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Passwort</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>People from the server</source>
      <translation>Personen vom Server</translation>
    </message>
    <message>
      <source>People looked at: {n} of {all}</source>
      <translation>Durchgesehene Personen: {n} von {all}</translation>
    </message>
    <message>
      <source>People read this before they agree.</source>
      <translation>Das lesen die Leute, bevor sie zustimmen.</translation>
    </message>
    <message>
      <source>People to enrol: {people}, from {photos} photos. Not possible: {problems}.</source>
      <translation>Aufzunehmende Personen: {people}, aus {photos} Fotos. Nicht möglich: {problems}.</translation>
    </message>
    <message>
      <source>People: {n}</source>
      <translation>Personen: {n}</translation>
    </message>
    <message>
      <source>People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>Personen: {n}. Ihre Namen, Gesichter, PINs und Ausweise werden vernichtet und lassen sich nicht zurückholen; ihre Zeiten bleiben ohne Namen. Geben Sie „{word}“ ein, um fortzufahren.</translation>
    </message>
    <message>
      <source>Perhaps a picture of a face</source>
      <translation>Vielleicht das Bild eines Gesichts</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Photo on a phone</source>
      <translation>Foto auf dem Handy</translation>
    </message>
    <message>
      <source>Photo on paper</source>
      <translation>Foto auf Papier</translation>
    </message>
    <message>
      <source>Picture not good enough</source>
      <translation>Bild nicht gut genug</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Pictures a second</source>
      <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
      <source>Pictures of faces held before the camera are turned away.</source>
      <translation>Vor die Kamera gehaltene Bilder von Gesichtern werden abgewiesen.</translation>
    </message>
    <message>
      <source>Pictures: {n}</source>
      <translation>Bilder: {n}</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>Bitte einen Moment warten</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Datenschutz</translation>
    </message>
    <message>
      <source>Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.</source>
      <translation>Proxy zum Server: „system“ für den des Rechners, „none“ oder eine Adresse mit http:// oder https://.</translation>
    </message>
    <message>
      <source>Put the keyboard away</source>
      <translation>Tastatur wegräumen</translation>
    </message>
    <message>
      <source>Quality of the picture</source>
      <translation>Qualität des Bildes</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Raster of a screen or print</source>
      <translation>Raster von Bildschirm oder Druck</translation>
    </message>
    <message>
      <source>Read a QR code</source>
      <translation>QR-Code lesen</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Recognise with this pack</source>
      <translation>Mit diesem Paket erkennen</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>Erkannt</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Eintrag</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>Remarks: {n}</source>
      <translation>Hinweise: {n}</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>PIN entfernen</translation>
    </message>
    <message>
      <source>Replaced by number {n}</source>
      <translation>Ersetzt durch Nummer {n}</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Berichte</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>Berichtigung speichern</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Save their data</source>
      <translation>Daten speichern</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>Gespeichert als {path}</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Gespeichert.</translation>
    </message>
    <message>
      <source>Saved. It applies after a restart of the kiosk.</source>
      <translation>Gespeichert. Es gilt nach einem Neustart des Kiosks.</translation>
    </message>
    <message>
      <source>Say why, so that everybody can understand it later.</source>
      <translation>Nennen Sie den Grund, damit ihn später alle verstehen.</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Bildschirm</translation>
    </message>
    <message>
      <source>Search by name, number or department</source>
      <translation>Nach Name, Nummer oder Abteilung suchen</translation>
    </message>
    <message>
      <source>Search index</source>
      <translation>Suchindex</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Server</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>PIN festlegen</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Einrichten</translation>
    </message>
    <message>
      <source>Set up the first administrator</source>
      <translation>Ersten Administrator eingerichtet</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Several challenges in the last minutes were not met: for a while only a code counts.</source>
      <translation>In den letzten Minuten wurden mehrere Prüfaufgaben nicht erfüllt: Eine Zeit lang zählt nur ein Code.</translation>
    </message>
    <message>
      <source>Share of the face that may lie outside the picture.</source>
      <translation>Anteil des Gesichts, der außerhalb des Bildes liegen darf.</translation>
    </message>
    <message>
      <source>Share of the height of a live picture above which a face is too close.</source>
      <translation>Anteil an der Höhe des Livebilds, ab dem ein Gesicht zu nah ist.</translation>
    </message>
    <message>
      <source>Share of the picture's height</source>
      <translation>Anteil an der Bildhöhe</translation>
    </message>
    <message>
      <source>Share outside the picture</source>
      <translation>Anteil außerhalb des Bildes</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <source>Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px.</source>
      <translation>Schärfe eines Gesichts: Streuung des Laplace-Filters geteilt durch den Kontrast, bei 112 px.</translation>
    </message>
    <message>
      <source>Show a photo of yourself on a phone</source>
      <translation>Zeigen Sie ein Foto von sich auf einem Handy</translation>
    </message>
    <message>
      <source>Show older ones</source>
      <translation>Ältere zeigen</translation>
    </message>
    <message>
      <source>Show results at once, without movement.</source>
      <translation>Ergebnisse sofort zeigen, ohne Bewegung.</translation>
    </message>
    <message>
      <source>Shown beside the clock.</source>
      <translation>Steht neben der Uhr.</translation>
    </message>
    <message>
      <source>Similarity</source>
      <translation>Ähnlichkeit</translation>
    </message>
    <message>
      <source>Similarity needed</source>
      <translation>Nötige Ähnlichkeit</translation>
    </message>
    <message>
      <source>Similarity that a comparison must reach; not set: the measured default of the model pack.</source>
      <translation>Ähnlichkeit, die ein Vergleich erreichen muss; nicht gesetzt: der gemessene Standard des Modellpakets.</translation>
    </message>
    <message>
      <source>Similarity to the owner of the code, where the face confirms one; not set: as for everybody.</source>
      <translation>Ähnlichkeit mit dem Inhaber des Codes, wo das Gesicht einen bestätigt; nicht gesetzt: wie für alle.</translation>
    </message>
    <message>
      <source>Size of the face</source>
      <translation>Größe des Gesichts</translation>
    </message>
    <message>
      <source>Skip the rest</source>
      <translation>Rest überspringen</translation>
    </message>
    <message>
      <source>Somebody erased</source>
      <translation>Gelöschte Person</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Leerzeichen</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Stand in front of the screen, about an arm’s length away</source>
      <translation>Stellen Sie sich vor den Bildschirm, etwa eine Armlänge entfernt</translation>
    </message>
    <message>
      <source>Standard deviation of the grey level of a face; below it there is too little light.</source>
      <translation>Standardabweichung der Grauwerte eines Gesichts; darunter ist zu wenig Licht.</translation>
    </message>
    <message>
      <source>State of the people</source>
      <translation>Stand der Personen</translation>
    </message>
    <message>
      <source>Stays unclear</source>
      <translation>Bleibt unklar</translation>
    </message>
    <message>
      <source>Steadiness</source>
      <translation>Ruhiges Bild</translation>
    </message>
    <message>
      <source>Step back a little</source>
      <translation>Treten Sie etwas zurück</translation>
    </message>
    <message>
      <source>Step out of the bright light</source>
      <translation>Gehen Sie aus dem hellen Licht</translation>
    </message>
    <message>
      <source>Step {n} of {all}</source>
      <translation>Schritt {n} von {all}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Storage and backup</source>
      <translation>Speicher und Sicherung</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>Gestrichen</translation>
    </message>
    <message>
      <source>Surroundings move along</source>
      <translation>Umgebung bewegt sich mit</translation>
    </message>
    <message>
      <source>Take away the login</source>
      <translation>Anmeldung entziehen</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Take this picture again</source>
      <translation>Dieses Bild neu aufnehmen</translation>
    </message>
    <message>
      <source>Talk with the server that this kiosk is paired with.</source>
      <translation>Mit dem Server sprechen, mit dem dieser Kiosk gekoppelt ist.</translation>
    </message>
    <message>
      <source>Tell the server when a face was probably a picture of one: that it was so and when, not whose.</source>
      <translation>Dem Server melden, wenn ein Gesicht wahrscheinlich nur ein Bild war: dass und wann, nicht wessen.</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Gesichtsvorlagen</translation>
    </message>
    <message>
      <source>Templates of one pack cannot be compared with another's: everybody has to be enrolled again.</source>
      <translation>Gesichtsvorlagen verschiedener Pakete lassen sich nicht vergleichen: Alle müssen neu aufgenommen werden.</translation>
    </message>
    <message>
      <source>Text of the pairing</source>
      <translation>Text der Kopplung</translation>
    </message>
    <message>
      <source>That doesn’t match</source>
      <translation>Das passt nicht zusammen</translation>
    </message>
    <message>
      <source>That is all. Thank you.</source>
      <translation>Das war alles. Vielen Dank.</translation>
    </message>
    <message>
      <source>That was wrong too often. You can try again in {time}.</source>
      <translation>Das stimmte zu oft nicht. Sie können es in {time} wieder versuchen.</translation>
    </message>
    <message>
      <source>That’s not me</source>
      <translation>Das bin ich nicht</translation>
    </message>
    <message>
      <source>The PIN of {name} is changed.</source>
      <translation>Die PIN von {name} ist geändert.</translation>
    </message>
    <message>
      <source>The administration locks itself after so long without a touch.</source>
      <translation>Die Verwaltung sperrt sich nach so langer Zeit ohne Berührung.</translation>
    </message>
    <message>
      <source>The agreeing observations lie within so long.</source>
      <translation>Die übereinstimmenden Beobachtungen liegen innerhalb dieser Zeit.</translation>
    </message>
    <message>
      <source>The agreeing observations span at least so long.</source>
      <translation>Die übereinstimmenden Beobachtungen umspannen mindestens diese Zeit.</translation>
    </message>
    <message>
      <source>The attendance is written: {path}</source>
      <translation>Die Zeiten sind ausgegeben: {path}</translation>
    </message>
    <message>
      <source>The backup is written: {path}</source>
      <translation>Die Sicherung ist angelegt: {path}</translation>
    </message>
    <message>
      <source>The badge is that of this person; no face was compared.</source>
      <translation>Der Ausweis gehört dieser Person; es wurde kein Gesicht verglichen.</translation>
    </message>
    <message>
      <source>The camera gives few pictures. Try another USB port, or more light.</source>
      <translation>Die Kamera liefert wenige Bilder. Versuchen Sie einen anderen USB-Anschluss oder mehr Licht.</translation>
    </message>
    <message>
      <source>The camera gives no picture. You can enrol people later.</source>
      <translation>Die Kamera liefert kein Bild. Sie können später Personen aufnehmen.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable, or use a photo.</source>
      <translation>Die Kamera liefert kein Bild: Prüfen Sie das Kabel oder nehmen Sie ein Foto.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable.</source>
      <translation>Die Kamera liefert kein Bild: Prüfen Sie das Kabel.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable. This can be done later, too.</source>
      <translation>Die Kamera liefert kein Bild: Prüfen Sie das Kabel. Das geht auch später noch.</translation>
    </message>
    <message>
      <source>The camera gives no picture: paste the text instead.</source>
      <translation>Die Kamera liefert kein Bild: Fügen Sie stattdessen den Text ein.</translation>
    </message>
    <message>
      <source>The camera is starting</source>
      <translation>Die Kamera startet</translation>
    </message>
    <message>
      <source>The camera sees well here</source>
      <translation>Die Kamera sieht hier gut</translation>
    </message>
    <message>
      <source>The clock is right</source>
      <translation>Die Uhr geht richtig</translation>
    </message>
    <message>
      <source>The clock needs checking</source>
      <translation>Die Uhr muss geprüft werden</translation>
    </message>
    <message>
      <source>The clock of the kiosk could not be relied on at that moment.</source>
      <translation>Auf die Uhr des Kiosks war in diesem Moment kein Verlass.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but going by the time that passed it is {expected}.</source>
      <translation>Die Uhr dieses Computers zeigt {shown}, aber nach der verstrichenen Zeit ist es {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but the newest record was made on {expected}.</source>
      <translation>Die Uhr dieses Computers zeigt {shown}, aber der neueste Eintrag ist von {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but this version was made on {expected}.</source>
      <translation>Die Uhr dieses Computers zeigt {shown}, aber diese Version ist von {expected}.</translation>
    </message>
    <message>
      <source>The correction is on the record.</source>
      <translation>Die Berichtigung ist festgehalten.</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>Der Speicher ist fast voll</translation>
    </message>
    <message>
      <source>The employee number and the PIN were right; no face was compared.</source>
      <translation>Personalnummer und PIN stimmten; es wurde kein Gesicht verglichen.</translation>
    </message>
    <message>
      <source>The event stays as it was recorded; your line says what it should have been.</source>
      <translation>Das Ereignis bleibt, wie es erfasst wurde; Ihre Zeile sagt, wie es hätte sein sollen.</translation>
    </message>
    <message>
      <source>The face is small. Let people stand closer.</source>
      <translation>Das Gesicht ist klein. Lassen Sie die Leute näher herankommen.</translation>
    </message>
    <message>
      <source>The face is too near. Let people stand further away.</source>
      <translation>Das Gesicht ist zu nah. Lassen Sie die Leute weiter weg stehen.</translation>
    </message>
    <message>
      <source>The face may have been a picture of one, on paper or on a screen, or in very little light: live score {live_score}.</source>
      <translation>Das Gesicht war vielleicht nur ein Bild, auf Papier oder auf einem Bildschirm, oder es war sehr dunkel: Lebendwert {live_score}.</translation>
    </message>
    <message>
      <source>The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed.</source>
      <translation>Das Gesicht war niemandem ähnlich genug: {similarity}, nötig ist mindestens {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed.</source>
      <translation>Das Gesicht war nicht das des Inhabers des Codes: Ähnlichkeit {similarity}, nötig ist mindestens {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was out of sight during the challenge.</source>
      <translation>Das Gesicht war während der Prüfaufgabe nicht zu sehen.</translation>
    </message>
    <message>
      <source>The face was too bright.</source>
      <translation>Das Gesicht war zu hell.</translation>
    </message>
    <message>
      <source>The face was too close.</source>
      <translation>Das Gesicht war zu nah.</translation>
    </message>
    <message>
      <source>The face was too dark.</source>
      <translation>Das Gesicht war zu dunkel.</translation>
    </message>
    <message>
      <source>The face was too far away.</source>
      <translation>Das Gesicht war zu weit weg.</translation>
    </message>
    <message>
      <source>The face was turned away.</source>
      <translation>Das Gesicht war abgewandt.</translation>
    </message>
    <message>
      <source>The file is no photo that can be read.</source>
      <translation>Die Datei ist kein lesbares Foto.</translation>
    </message>
    <message>
      <source>The head turned another way than it was asked to.</source>
      <translation>Der Kopf drehte sich anders, als es verlangt war.</translation>
    </message>
    <message>
      <source>The head turned as it was asked to.</source>
      <translation>Der Kopf drehte sich, wie es verlangt war.</translation>
    </message>
    <message>
      <source>The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the notes are deleted. Attendance stays.</source>
      <translation>Der Kiosk notiert, wann er wen gesehen hat und wie sicher er war; ein Bild behält er nie. Nach dieser Zeit werden die Notizen gelöscht. Die Zeiten bleiben.</translation>
    </message>
    <message>
      <source>The kiosk relies on its clock again.</source>
      <translation>Der Kiosk verlässt sich wieder auf seine Uhr.</translation>
    </message>
    <message>
      <source>The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer.</source>
      <translation>Der Kiosk war im Zweifel; das kostet einige Sekunden. Mit Licht von vorn aufs Gesicht kommt es seltener vor.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking, and record nobody.</source>
      <translation>Der Kiosk würde weiter hinsehen und niemanden erfassen.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking. Put light on the face from the front and wipe the camera.</source>
      <translation>Der Kiosk würde weiter hinsehen. Sorgen Sie für Licht von vorn aufs Gesicht und wischen Sie die Kamera ab.</translation>
    </message>
    <message>
      <source>The last backup is {n} days old. Make a new one.</source>
      <translation>Die letzte Sicherung ist {n} Tage alt. Legen Sie eine neue an.</translation>
    </message>
    <message>
      <source>The light was too strong to see the colours of the screen on the skin.</source>
      <translation>Das Licht war zu stark, um die Farben des Bildschirms auf der Haut zu sehen.</translation>
    </message>
    <message>
      <source>The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>Name, Gesicht, PIN und Ausweis von {name} werden vernichtet und lassen sich nicht zurückholen; die Zeiten bleiben ohne Namen. Geben Sie „{word}“ ein, um fortzufahren.</translation>
    </message>
    <message>
      <source>The network costs by volume: look for news now and then only, not all the time.</source>
      <translation>Das Netz kostet nach Datenmenge: nur ab und zu nach Neuigkeiten sehen, nicht ständig.</translation>
    </message>
    <message>
      <source>The networks for liveness are not in use: every picture of a face will pass. Install them with the command clockface packs install minifasnet and restart the kiosk.</source>
      <translation>Die Netze für die Lebenderkennung sind nicht in Gebrauch: Jedes Bild eines Gesichts kommt durch. Installieren Sie sie mit dem Befehl clockface packs install minifasnet und starten Sie den Kiosk neu.</translation>
    </message>
    <message>
      <source>The newest list of people from the server is not used. The one before it still holds.</source>
      <translation>Die neueste Liste der Personen vom Server wird nicht verwendet. Die vorige gilt weiter.</translation>
    </message>
    <message>
      <source>The newest {n} are shown: choose fewer days to see the others.</source>
      <translation>Die neuesten {n} werden gezeigt: Wählen Sie weniger Tage, um die anderen zu sehen.</translation>
    </message>
    <message>
      <source>The office does that in a few minutes</source>
      <translation>Das Büro erledigt das in wenigen Minuten</translation>
    </message>
    <message>
      <source>The pairing did not succeed. You can go on without a server for now.</source>
      <translation>Die Kopplung ist nicht gelungen. Sie können vorerst ohne Server fortfahren.</translation>
    </message>
    <message>
      <source>The password is changed.</source>
      <translation>Das Passwort ist geändert.</translation>
    </message>
    <message>
      <source>The person agrees</source>
      <translation>Die Person willigt ein</translation>
    </message>
    <message>
      <source>The person left before enough pictures agreed.</source>
      <translation>Die Person ging, bevor genug Bilder übereinstimmten.</translation>
    </message>
    <message>
      <source>The person left in the middle of a challenge.</source>
      <translation>Die Person ging mitten in einer Prüfaufgabe weg.</translation>
    </message>
    <message>
      <source>The person types it; it counts the same as a face.</source>
      <translation>Die Person gibt sie selbst ein; sie zählt so viel wie ein Gesicht.</translation>
    </message>
    <message>
      <source>The person was asked for something that no picture can do, and it was not met.</source>
      <translation>Es wurde um etwas gebeten, was kein Bild kann; es geschah nicht.</translation>
    </message>
    <message>
      <source>The picture is flat. Clean the lens, and let the light come more from one side.</source>
      <translation>Das Bild ist flau. Putzen Sie die Linse, und lassen Sie das Licht mehr von einer Seite kommen.</translation>
    </message>
    <message>
      <source>The picture is not sharp. Clean the lens, take its film off, and give it more light.</source>
      <translation>Das Bild ist nicht scharf. Putzen Sie die Linse, ziehen Sie die Folie ab, und sorgen Sie für mehr Licht.</translation>
    </message>
    <message>
      <source>The picture was blurred.</source>
      <translation>Das Bild war unscharf.</translation>
    </message>
    <message>
      <source>The pictures of this moment named different people.</source>
      <translation>Die Bilder dieses Moments nannten verschiedene Personen.</translation>
    </message>
    <message>
      <source>The record stands: tell the office</source>
      <translation>Der Eintrag gilt noch: Sagen Sie dem Büro Bescheid</translation>
    </message>
    <message>
      <source>The report is written: {path}</source>
      <translation>Der Bericht ist gespeichert: {path}</translation>
    </message>
    <message>
      <source>The same password again</source>
      <translation>Dasselbe Passwort noch einmal</translation>
    </message>
    <message>
      <source>The screen shines on your face</source>
      <translation>Der Bildschirm leuchtet Ihr Gesicht an</translation>
    </message>
    <message>
      <source>The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again.</source>
      <translation>Der Server nimmt diesen Kiosk nicht an. Wenn er dort gesperrt wurde, trennen Sie ihn hier und koppeln Sie ihn neu.</translation>
    </message>
    <message>
      <source>The server does not take this code. Have it show a new one, or go on without a server.</source>
      <translation>Der Server nimmt diesen Code nicht. Lassen Sie sich einen neuen zeigen, oder fahren Sie ohne Server fort.</translation>
    </message>
    <message>
      <source>The server is not reached. Attendance is kept here and sent later. Check the network and the server.</source>
      <translation>Der Server ist nicht erreichbar. Zeiten bleiben hier gespeichert und werden später gesendet. Prüfen Sie das Netz und den Server.</translation>
    </message>
    <message>
      <source>The server is not reached. Check the network, or go on without a server for now.</source>
      <translation>Der Server ist nicht zu erreichen. Prüfen Sie das Netz, oder fahren Sie vorerst ohne Server fort.</translation>
    </message>
    <message>
      <source>The server is not reached; times are kept here</source>
      <translation>Der Server ist nicht erreichbar; die Zeiten bleiben hier gespeichert</translation>
    </message>
    <message>
      <source>The server is reached. What waits here is on its way.</source>
      <translation>Der Server ist erreicht. Was hier wartet, ist unterwegs.</translation>
    </message>
    <message>
      <source>The settings ask everybody for a challenge.</source>
      <translation>Die Einstellungen verlangen von allen eine Prüfaufgabe.</translation>
    </message>
    <message>
      <source>The skin did not reflect the colours of the screen.</source>
      <translation>Die Haut gab die Farben des Bildschirms nicht wieder.</translation>
    </message>
    <message>
      <source>The skin reflected the colours of the screen.</source>
      <translation>Die Haut gab die Farben des Bildschirms wieder.</translation>
    </message>
    <message>
      <source>The sync is switched off in the settings. Attendance waits here.</source>
      <translation>Der Abgleich ist in den Einstellungen ausgeschaltet. Zeiten warten hier.</translation>
    </message>
    <message>
      <source>There is no backup yet. Make the first one now.</source>
      <translation>Es gibt noch keine Sicherung. Legen Sie jetzt die erste an.</translation>
    </message>
    <message>
      <source>There is no photo.</source>
      <translation>Es ist kein Foto da.</translation>
    </message>
    <message>
      <source>There is nothing more to do</source>
      <translation>Es ist nichts weiter zu tun</translation>
    </message>
    <message>
      <source>There was no face in the picture.</source>
      <translation>Auf dem Bild war kein Gesicht.</translation>
    </message>
    <message>
      <source>There was no usable face on it. Go back and hold it straight, without glare.</source>
      <translation>Darauf war kein brauchbares Gesicht. Gehen Sie zurück und halten Sie es gerade und ohne Spiegelung.</translation>
    </message>
    <message>
      <source>There was no usable face. Go back and stand nearer, in the light.</source>
      <translation>Es war kein brauchbares Gesicht zu sehen. Gehen Sie zurück und treten Sie näher, ins Licht.</translation>
    </message>
    <message>
      <source>There was too little light on the face.</source>
      <translation>Auf dem Gesicht war zu wenig Licht.</translation>
    </message>
    <message>
      <source>There were too many tries: wait, or ask the office</source>
      <translation>Es waren zu viele Versuche: Warten Sie oder fragen Sie das Büro</translation>
    </message>
    <message>
      <source>This PIN is guessed first: mix the digits.</source>
      <translation>Diese PIN wird als Erste erraten: Mischen Sie die Ziffern.</translation>
    </message>
    <message>
      <source>This computer is slow. Close other programs, or use a faster one.</source>
      <translation>Dieser Rechner ist langsam. Schließen Sie andere Programme, oder nehmen Sie einen schnelleren.</translation>
    </message>
    <message>
      <source>This is easily guessed: mix the digits.</source>
      <translation>Das ist leicht zu erraten: Mischen Sie die Ziffern.</translation>
    </message>
    <message>
      <source>This is not the same password. Type it once more.</source>
      <translation>Das ist nicht dasselbe Passwort. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
      <source>This is not the text of a pairing. Take all of it, or read the QR code.</source>
      <translation>Das ist nicht der Text einer Kopplung. Nehmen Sie ihn ganz, oder lesen Sie den QR-Code.</translation>
    </message>
    <message>
      <source>This is somebody else: only the person who agreed, please</source>
      <translation>Das ist jemand anderes: bitte nur die Person, die eingewilligt hat</translation>
    </message>
    <message>
      <source>This is too long, or has characters that cannot be printed.</source>
      <translation>Das ist zu lang oder enthält Zeichen, die sich nicht drucken lassen.</translation>
    </message>
    <message>
      <source>This kiosk is about to look for its server.</source>
      <translation>Dieser Kiosk sucht gleich nach seinem Server.</translation>
    </message>
    <message>
      <source>This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer with the command</source>
      <translation>Dieser Kiosk ist in Gebrauch, aber niemand darf ihn verwalten: Schließen Sie ihn und legen Sie an diesem Computer einen Administrator an, mit dem Befehl</translation>
    </message>
    <message>
      <source>This kiosk is not paired any more.</source>
      <translation>Dieser Kiosk ist nicht mehr gekoppelt.</translation>
    </message>
    <message>
      <source>This kiosk is not set up completely. Log in to go on.</source>
      <translation>Dieser Kiosk ist noch nicht fertig eingerichtet. Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
      <source>This kiosk is ready</source>
      <translation>Dieser Kiosk ist bereit</translation>
    </message>
    <message>
      <source>This kiosk works on its own. Pair it with a server to share people and attendance.</source>
      <translation>Dieser Kiosk arbeitet für sich allein. Koppeln Sie ihn mit einem Server, um Personen und Zeiten zu teilen.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Dieser Monat</translation>
    </message>
    <message>
      <source>This name and this password do not belong together. Try again.</source>
      <translation>Dieser Name und dieses Passwort gehören nicht zusammen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>This password is too short: it needs at least 8 characters.</source>
      <translation>Dieses Passwort ist zu kurz: Es braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
      <source>This seems to be {name}, who is enrolled already.</source>
      <translation>Das scheint {name} zu sein, schon aufgenommen.</translation>
    </message>
    <message>
      <source>This takes a moment</source>
      <translation>Das dauert einen Moment</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>Threads per model; more than one is slower where other cores are busy.</source>
      <translation>Threads je Modell; mehr als einer ist langsamer, wenn andere Kerne beschäftigt sind.</translation>
    </message>
    <message>
      <source>Three good photos of each person are enough. Photos are read once and not kept.</source>
      <translation>Drei gute Fotos je Person genügen. Fotos werden einmal gelesen und nicht aufbewahrt.</translation>
    </message>
    <message>
      <source>Tilt of the head, degrees</source>
      <translation>Neigung des Kopfes, Grad</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”.</source>
      <translation>Uhrzeit, etwa 04:00, ab der ein offener Aufenthalt als fehlendes Gehen gilt; oder „never“ für nie.</translation>
    </message>
    <message>
      <source>Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”.</source>
      <translation>Uhrzeit, etwa 08:00, nach der das erste „Kommen“ in den Berichten als verspätet gilt; oder „never“ für nie.</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zeitzone</translation>
    </message>
    <message>
      <source>Times the margin that people marked as look-alikes of each other need.</source>
      <translation>Das Wievielfache des Vorsprungs Personen brauchen, die als Doppelgänger gekennzeichnet sind.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Told by</source>
      <translation>Erkannt an</translation>
    </message>
    <message>
      <source>Took away a login</source>
      <translation>Anmeldung entzogen</translation>
    </message>
    <message>
      <source>Took the PIN away</source>
      <translation>PIN entfernt</translation>
    </message>
    <message>
      <source>Took the calibration back</source>
      <translation>Kalibrierung zurückgenommen</translation>
    </message>
    <message>
      <source>Touch a picture to take it again. Pictures are not stored.</source>
      <translation>Tippen Sie auf ein Bild, um es neu aufzunehmen. Bilder werden nicht gespeichert.</translation>
    </message>
    <message>
      <source>Tried liveness out</source>
      <translation>Lebenderkennung ausprobiert</translation>
    </message>
    <message>
      <source>Try again in {time}</source>
      <translation>Neuer Versuch in {time}</translation>
    </message>
    <message>
      <source>Try fewer letters, another filter, or empty the search with Esc.</source>
      <translation>Versuchen Sie weniger Buchstaben, einen anderen Filter oder leeren Sie die Suche mit Esc.</translation>
    </message>
    <message>
      <source>Try fewer letters, or empty the search with Esc.</source>
      <translation>Versuchen Sie weniger Buchstaben oder leeren Sie die Suche mit Esc.</translation>
    </message>
    <message>
      <source>Try it out</source>
      <translation>Ausprobieren</translation>
    </message>
    <message>
      <source>Try once more, or ask the office</source>
      <translation>Versuchen Sie es noch einmal oder fragen Sie das Büro</translation>
    </message>
    <message>
      <source>Turn of the head</source>
      <translation>Drehung des Kopfes</translation>
    </message>
    <message>
      <source>Turn on a light, or step into the light</source>
      <translation>Machen Sie Licht oder treten Sie ins Helle</translation>
    </message>
    <message>
      <source>Turn your face to the light, step away and come back</source>
      <translation>Gesicht zum Licht drehen, weggehen und wiederkommen</translation>
    </message>
    <message>
      <source>Turn your face to the screen</source>
      <translation>Wenden Sie das Gesicht zum Bildschirm</translation>
    </message>
    <message>
      <source>Turn your head a little to the left</source>
      <translation>Drehen Sie den Kopf etwas nach links</translation>
    </message>
    <message>
      <source>Turn your head a little to the right</source>
      <translation>Drehen Sie den Kopf etwas nach rechts</translation>
    </message>
    <message>
      <source>Turn your head left</source>
      <translation>Kopf nach links drehen</translation>
    </message>
    <message>
      <source>Turn your head right</source>
      <translation>Kopf nach rechts drehen</translation>
    </message>
    <message>
      <source>Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is needed.</source>
      <translation>Zwei Personen sind sich für dieses Bild zu ähnlich: Der Vorsprung vor der nächsten Person war {margin}, nötig ist {min_margin}.</translation>
    </message>
    <message>
      <source>Type a name or an employee number above.</source>
      <translation>Geben Sie oben einen Namen oder eine Personalnummer ein.</translation>
    </message>
    <message>
      <source>Type the name as the person writes it.</source>
      <translation>Geben Sie den Namen so ein, wie die Person ihn schreibt.</translation>
    </message>
    <message>
      <source>Type the word to go on</source>
      <translation>Geben Sie das Wort ein, um fortzufahren</translation>
    </message>
    <message>
      <source>Type your name first.</source>
      <translation>Geben Sie zuerst Ihren Namen ein.</translation>
    </message>
    <message>
      <source>Type your number and PIN once more</source>
      <translation>Geben Sie Nummer und PIN noch einmal ein</translation>
    </message>
    <message>
      <source>Typed before a PIN.</source>
      <translation>Wird vor der PIN eingegeben.</translation>
    </message>
    <message>
      <source>Typed before the PIN.</source>
      <translation>Wird vor der PIN eingegeben.</translation>
    </message>
    <message>
      <source>Typed: {n}</source>
      <translation>Eingegeben: {n}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unpair</source>
      <translation>Trennen</translation>
    </message>
    <message>
      <source>Unpaired from the server</source>
      <translation>Vom Server getrennt</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>Updates</translation>
    </message>
    <message>
      <source>Use a photo instead</source>
      <translation>Stattdessen ein Foto nehmen</translation>
    </message>
    <message>
      <source>Use at least {limit} digits.</source>
      <translation>Nehmen Sie mindestens {limit} Ziffern.</translation>
    </message>
    <message>
      <source>Use at most {limit} digits.</source>
      <translation>Nehmen Sie höchstens {limit} Ziffern.</translation>
    </message>
    <message>
      <source>Use digits only.</source>
      <translation>Nehmen Sie nur Ziffern.</translation>
    </message>
    <message>
      <source>Use your PIN or badge</source>
      <translation>PIN oder Ausweis benutzen</translation>
    </message>
    <message>
      <source>Use your PIN or badge instead</source>
      <translation>Nehmen Sie stattdessen PIN oder Ausweis</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or ask the office</source>
      <translation>Nehmen Sie PIN oder Ausweis oder fragen Sie das Büro</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or come back with light on your face</source>
      <translation>PIN oder Ausweis benutzen, oder mit Licht im Gesicht wiederkommen</translation>
    </message>
    <message>
      <source>Use your PIN or badge: your time counts</source>
      <translation>Nehmen Sie PIN oder Ausweis: Ihre Zeit zählt</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Views taken: {n} of {all}</source>
      <translation>Aufgenommene Ansichten: {n} von {all}</translation>
    </message>
    <message>
      <source>Was not seen</source>
      <translation>Nicht gesehen</translation>
    </message>
    <message>
      <source>Was refused at the login</source>
      <translation>Bei der Anmeldung abgewiesen</translation>
    </message>
    <message>
      <source>Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in the settings, let liveness ask everybody for a challenge (“always”).</source>
      <translation>War auch Ihr eigenes Gesicht zu sehen? Dann gehen Sie zurück und versuchen Sie es noch einmal. Wenn nicht, könnte jemand anders für Sie stempeln: Lassen Sie die Lebenderkennung in den Einstellungen allen eine Prüfaufgabe stellen („always“).</translation>
    </message>
    <message>
      <source>Ways to clock in</source>
      <translation>Wege zum Stempeln</translation>
    </message>
    <message>
      <source>Welcome to Clockface</source>
      <translation>Willkommen bei Clockface</translation>
    </message>
    <message>
      <source>Went out</source>
      <translation>Gegangen</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What a challenge is: coloured light of the screen on the face, a turn of the head, or both.</source>
      <translation>Woraus eine Prüfaufgabe besteht: farbigem Licht des Bildschirms auf dem Gesicht, einer Kopfdrehung oder beidem.</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Was nicht stimmt</translation>
    </message>
    <message>
      <source>What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.</source>
      <translation>Worauf die Modelle laufen: „cuda“ bricht ohne GPU ab, „auto“ macht mit der CPU weiter.</translation>
    </message>
    <message>
      <source>What was tried is as it should be</source>
      <translation>Was ausprobiert wurde, ist in Ordnung</translation>
    </message>
    <message>
      <source>When a second face is this large against the first, nobody is clearly in front.</source>
      <translation>Ist ein zweites Gesicht im Verhältnis so groß, steht niemand klar vorn.</translation>
    </message>
    <message>
      <source>Where does this kiosk stand?</source>
      <translation>Wo steht dieser Kiosk?</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Wer</translation>
    </message>
    <message>
      <source>Whoever clocks in appears here at once.</source>
      <translation>Wer kommt, erscheint hier sofort.</translation>
    </message>
    <message>
      <source>Whoever clocks out appears here at once.</source>
      <translation>Wer geht, erscheint hier sofort.</translation>
    </message>
    <message>
      <source>Whom or what</source>
      <translation>Wen oder was</translation>
    </message>
    <message>
      <source>Whose month? Type a name or number</source>
      <translation>Wessen Monat? Name oder Nummer eingeben</translation>
    </message>
    <message>
      <source>Width of the face, px</source>
      <translation>Breite des Gesichts, px</translation>
    </message>
    <message>
      <source>Width of the picture asked of the camera.</source>
      <translation>Bildbreite, die von der Kamera verlangt wird.</translation>
    </message>
    <message>
      <source>With a metered network: how often the kiosk looks for news.</source>
      <translation>Bei einem Netz, das nach Datenmenge kostet: wie oft der Kiosk nach Neuigkeiten sieht.</translation>
    </message>
    <message>
      <source>With a roster, a CSV file beside the photos, also number, department and badge: name;employee_number;department;badge;photos</source>
      <translation>Mit einer Liste, einer CSV-Datei neben den Fotos, auch Nummer, Abteilung und Ausweis: name;employee_number;department;badge;photos</translation>
    </message>
    <message>
      <source>With “alternate”: how long after a record the opposite one is not yet written by itself.</source>
      <translation>Bei „alternate“: wie lange nach einem Eintrag der entgegengesetzte noch nicht von selbst geschrieben wird.</translation>
    </message>
    <message>
      <source>With “schedule”: from which time of day on people come in or go out.</source>
      <translation>Bei „schedule“: ab welcher Uhrzeit man kommt oder geht.</translation>
    </message>
    <message>
      <source>Within it the same direction is “already recorded” and nothing is written.</source>
      <translation>Innerhalb dieser Zeit gilt dieselbe Richtung als „schon erfasst“ und es wird nichts geschrieben.</translation>
    </message>
    <message>
      <source>Without PIN or badge</source>
      <translation>Ohne PIN oder Ausweis</translation>
    </message>
    <message>
      <source>Without a face</source>
      <translation>Ohne Gesicht</translation>
    </message>
    <message>
      <source>Without a face, a PIN or a badge is needed.</source>
      <translation>Ohne Gesicht ist eine PIN oder ein Ausweis nötig.</translation>
    </message>
    <message>
      <source>Without a face, give a badge, or an employee number and a PIN.</source>
      <translation>Ohne Gesicht: Geben Sie einen Ausweis an oder Personalnummer und PIN.</translation>
    </message>
    <message>
      <source>Without a new picture for so long the camera counts as lost.</source>
      <translation>So lange ohne neues Bild, und die Kamera gilt als ausgefallen.</translation>
    </message>
    <message>
      <source>Worked today</source>
      <translation>Heute gearbeitet</translation>
    </message>
    <message>
      <source>Write the name first.</source>
      <translation>Tragen Sie zuerst den Namen ein.</translation>
    </message>
    <message>
      <source>Wrong PINs after which codes are locked.</source>
      <translation>Falsche PINs, nach denen die Eingabe gesperrt wird.</translation>
    </message>
    <message>
      <source>Wrong PINs after which each further one has to wait longer.</source>
      <translation>Falsche PINs, nach denen man auf jeden weiteren Versuch länger warten muss.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>You log in with it, and corrections carry it.</source>
      <translation>Damit melden Sie sich an, und er steht bei Berichtigungen.</translation>
    </message>
    <message>
      <source>You pass, and pictures of you do not</source>
      <translation>Sie kommen durch, Bilder von Ihnen nicht</translation>
    </message>
    <message>
      <source>You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower the live score in the settings.</source>
      <translation>Sie wurden für ein Bild gehalten. Sorgen Sie für Licht von vorn aufs Gesicht und wischen Sie die Kamera ab. Wenn es so bleibt, senken Sie den Lebendwert in den Einstellungen.</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>Ihre PIN</translation>
    </message>
    <message>
      <source>Your PIN is being checked</source>
      <translation>Ihre PIN wird geprüft</translation>
    </message>
    <message>
      <source>Your face</source>
      <translation>Ihr Gesicht</translation>
    </message>
    <message>
      <source>Your face was not always in view. Raise, lower or tilt the camera.</source>
      <translation>Ihr Gesicht war nicht immer im Bild. Stellen Sie die Kamera höher oder tiefer, oder neigen Sie sie.</translation>
    </message>
    <message>
      <source>Your language</source>
      <translation>Ihre Sprache</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Ihr Name</translation>
    </message>
    <message>
      <source>Your number</source>
      <translation>Ihre Nummer</translation>
    </message>
    <message>
      <source>Your own face does not pass</source>
      <translation>Ihr eigenes Gesicht kommt nicht durch</translation>
    </message>
    <message>
      <source>Your time is recorded</source>
      <translation>Ihre Zeit ist erfasst</translation>
    </message>
    <message>
      <source>Your time isn’t saved</source>
      <translation>Ihre Zeit ist nicht gespeichert</translation>
    </message>
    <message>
      <source>You’re in</source>
      <translation>Sie sind da</translation>
    </message>
    <message>
      <source>You’re out</source>
      <translation>Sie sind weg</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>annehmen</translation>
    </message>
    <message>
      <source>applies after a restart</source>
      <translation>gilt nach einem Neustart</translation>
    </message>
    <message>
      <source>applies at once</source>
      <translation>gilt sofort</translation>
    </message>
    <message>
      <source>by {author}</source>
      <translation>von {author}</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd d. MMM</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>Standard: {value}</translation>
    </message>
    <message>
      <source>down</source>
      <translation>unten</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>löschen</translation>
    </message>
    <message>
      <source>from a photo</source>
      <translation>von einem Foto</translation>
    </message>
    <message>
      <source>given</source>
      <translation>vorhanden</translation>
    </message>
    <message>
      <source>left</source>
      <translation>links</translation>
    </message>
    <message>
      <source>missing in</source>
      <translation>Kommen fehlt</translation>
    </message>
    <message>
      <source>missing out</source>
      <translation>Gehen fehlt</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>nicht gesetzt</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>nicht verwendet</translation>
    </message>
    <message>
      <source>or hold your badge to the reader</source>
      <translation>oder halten Sie Ihren Ausweis an den Leser</translation>
    </message>
    <message>
      <source>right</source>
      <translation>rechts</translation>
    </message>
    <message>
      <source>slowly, and a little is enough</source>
      <translation>langsam, ein wenig genügt</translation>
    </message>
    <message>
      <source>so that I know it’s you</source>
      <translation>damit ich weiß, dass Sie es sind</translation>
    </message>
    <message>
      <source>so that the picture is sharp</source>
      <translation>damit das Bild scharf wird</translation>
    </message>
    <message>
      <source>so that your whole face is in view</source>
      <translation>damit Ihr ganzes Gesicht zu sehen ist</translation>
    </message>
    <message>
      <source>straight</source>
      <translation>gerade</translation>
    </message>
    <message>
      <source>then look here</source>
      <translation>dann hierher sehen</translation>
    </message>
    <message>
      <source>then touch OK</source>
      <translation>dann OK antippen</translation>
    </message>
    <message>
      <source>to record your time</source>
      <translation>um Ihre Zeit zu erfassen</translation>
    </message>
    <message>
      <source>unpair</source>
      <translation>trennen</translation>
    </message>
    <message>
      <source>until your face fills the outline</source>
      <translation>bis Ihr Gesicht den Umriss füllt</translation>
    </message>
    <message>
      <source>until your face fits the outline</source>
      <translation>bis Ihr Gesicht in den Umriss passt</translation>
    </message>
    <message>
      <source>up</source>
      <translation>oben</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>gestern {time}</translation>
    </message>
    <message>
      <source>{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), lead over the next person {margin} (at least {min_margin}).</source>
      <translation>{agreeing} von {seen} Bildern hintereinander nannten diese Person: Ähnlichkeit {similarity} (mindestens {min_similarity}), Vorsprung vor der nächsten Person {margin} (mindestens {min_margin}).</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
      <source>{hours} today</source>
      <translation>heute {hours}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{name} has no PIN any more.</source>
      <translation>{name} hat keine PIN mehr.</translation>
    </message>
    <message>
      <source>{name} is active again.</source>
      <translation>{name} ist wieder aktiv.</translation>
    </message>
    <message>
      <source>{name} is enrolled</source>
      <translation>{name} ist aufgenommen</translation>
    </message>
    <message>
      <source>{name} is inactive now.</source>
      <translation>{name} ist jetzt inaktiv.</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
      <source>{name} is used after a restart of the kiosk.</source>
      <translation>{name} gilt nach einem Neustart des Kiosks.</translation>
    </message>
    <message>
      <source>{name} may log in now.</source>
      <translation>{name} darf sich jetzt anmelden.</translation>
    </message>
    <message>
      <source>{name} may not log in any more.</source>
      <translation>{name} darf sich nicht mehr anmelden.</translation>
    </message>
    <message>
      <source>{name}, look here</source>
      <translation>{name}, bitte hierher sehen</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} Tage</translation>
    </message>
    <message>
      <source>{owner} has this already.</source>
      <translation>{owner} hat das schon.</translation>
    </message>
    <message>
      <source>{value} (at least {least})</source>
      <translation>{value} (mindestens {least})</translation>
    </message>
    <message>
      <source>{value} (noticed)</source>
      <translation>{value} (bemerkt)</translation>
    </message>
    <message>
      <source>{word} will not be able to log in any more.</source>
      <translation>{word} kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
      <source>“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.</source>
      <translation>„alternate“ beantwortet „in“ mit „out“; „in“ und „out“ sind fest; „schedule“ richtet sich nach der Uhrzeit; „ask“ fragt nach.</translation>
    </message>
    <message>
      <source>“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.</source>
      <translation>„passive“ weist Bilder von Gesichtern ab, sobald die Netze dafür installiert sind; „step_up“ stellt im Zweifel eine Prüfaufgabe; „always“ stellt sie allen; „off“ prüft nichts.</translation>
    </message>
  </context>
</TS>
