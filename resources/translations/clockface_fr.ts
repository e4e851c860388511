<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>clockface</name>
    <message>
      <source>A PIN has at least {limit} digits.</source>
      <translation>Un code PIN a au moins {limit} chiffres.</translation>
    </message>
    <message>
      <source>A PIN has at most {limit} digits.</source>
      <translation>Un code PIN a au plus {limit} chiffres.</translation>
    </message>
    <message>
      <source>A PIN has digits only.</source>
      <translation>Un code PIN ne contient que des chiffres.</translation>
    </message>
    <message>
      <source>A PIN is typed after an employee number: write one.</source>
      <translation>Un code PIN se tape après un numéro d’employé : indiquez-en un.</translation>
    </message>
    <message>
      <source>A PIN is typed after the employee number: give one.</source>
      <translation>Un code PIN se tape après le numéro d’employé : indiquez-le.</translation>
    </message>
    <message>
      <source>A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it can read them: keep it as safe as the kiosk itself.</source>
      <translation>Une sauvegarde est un seul fichier avec tous les pointages, personnes, gabarits, clés, réglages et opérateurs. Quiconque l’a peut tout lire : gardez-la aussi sûrement que la borne elle-même.</translation>
    </message>
    <message>
      <source>A challenge is made so that a picture cannot meet it.</source>
      <translation>Un défi est fait pour qu’une image ne puisse pas le relever.</translation>
    </message>
    <message>
      <source>A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg</source>
      <translation>Un dossier ou un fichier ZIP avec un dossier de photos par personne, nommé d’après elle : Ana_Silva/1.jpg</translation>
    </message>
    <message>
      <source>A little more light</source>
      <translation>Un peu plus de lumière</translation>
    </message>
    <message>
      <source>A part of the face was outside the picture.</source>
      <translation>Une partie du visage était hors de l’image.</translation>
    </message>
    <message>
      <source>A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet</source>
      <translation>Une photo tenue devant la caméra peut passer. Installez les réseaux de détection du vivant : clockface packs install minifasnet</translation>
    </message>
    <message>
      <source>A photo held before the camera passes: liveness is switched off in the settings.</source>
      <translation>Une photo tenue devant la caméra passe : la détection du vivant est désactivée dans les réglages.</translation>
    </message>
    <message>
      <source>A picture of you passes for you</source>
      <translation>Une image de vous passe à votre place</translation>
    </message>
    <message>
      <source>A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it.</source>
      <translation>Une fenêtre ou une lampe éblouit la caméra. Détournez-en la borne, ou masquez-la.</translation>
    </message>
    <message>
      <source>Accepted the clock</source>
      <translation>A accepté l’horloge</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>Activer</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Actif</translation>
    </message>
    <message>
      <source>Active again: {n}</source>
      <translation>De nouveau actifs : {n}</translation>
    </message>
    <message>
      <source>Add a missing event</source>
      <translation>Ajouter un pointage manquant</translation>
    </message>
    <message>
      <source>Add an administrator first.</source>
      <translation>Ajoutez d’abord un administrateur.</translation>
    </message>
    <message>
      <source>Add what the kiosk did not record.</source>
      <translation>Ajoutez ce que la borne n’a pas enregistré.</translation>
    </message>
    <message>
      <source>Added an operator</source>
      <translation>Ajout d’un opérateur</translation>
    </message>
    <message>
      <source>Administration</source>
      <translation>Administration</translation>
    </message>
    <message>
      <source>Administrator: everything</source>
      <translation>Administrateur : tout</translation>
    </message>
    <message>
      <source>After the challenge somebody else stood there.</source>
      <translation>Après le défi, quelqu’un d’autre se tenait là.</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>Tous les services</translation>
    </message>
    <message>
      <source>All events: {n}</source>
      <translation>Tous les pointages : {n}</translation>
    </message>
    <message>
      <source>All of these people were shown the notice and agreed.</source>
      <translation>Toutes ces personnes ont vu la notice et ont donné leur accord.</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>Tous les résultats</translation>
    </message>
    <message>
      <source>All remarks</source>
      <translation>Toutes les remarques</translation>
    </message>
    <message>
      <source>All together: {hours}</source>
      <translation>Au total : {hours}</translation>
    </message>
    <message>
      <source>Already in since {time}</source>
      <translation>Entrée déjà notée : {time}</translation>
    </message>
    <message>
      <source>Already out since {time}</source>
      <translation>Sortie déjà notée : {time}</translation>
    </message>
    <message>
      <source>An “in” older than this has no “out” any more: it is a missing out.</source>
      <translation>Une entrée plus ancienne n’a plus de sortie : c’est une sortie manquante.</translation>
    </message>
    <message>
      <source>And for at least so long.</source>
      <translation>Et pendant au moins cette durée.</translation>
    </message>
    <message>
      <source>Another face came into view during the challenge.</source>
      <translation>Un autre visage est apparu pendant le défi.</translation>
    </message>
    <message>
      <source>Another server answered than the one of this text. Ask whoever runs it, or go on without.</source>
      <translation>Un autre serveur que celui de ce texte a répondu. Demandez à son responsable, ou continuez sans lui.</translation>
    </message>
    <message>
      <source>As people say it; the kiosk greets with it.</source>
      <translation>Tel qu’on le dit ; la borne salue avec ce nom.</translation>
    </message>
    <message>
      <source>As the person writes it.</source>
      <translation>Tel que la personne l’écrit.</translation>
    </message>
    <message>
      <source>Ask for the PIN after the badge.</source>
      <translation>Demander le code PIN après le badge.</translation>
    </message>
    <message>
      <source>Ask the office to add you</source>
      <translation>Demandez votre inscription au bureau</translation>
    </message>
    <message>
      <source>Ask the office to record your time</source>
      <translation>Faites noter votre heure au bureau</translation>
    </message>
    <message>
      <source>At least 8 characters. Three words make a good one.</source>
      <translation>Au moins 8 caractères. Trois mots conviennent bien.</translation>
    </message>
    <message>
      <source>At least {n} characters; a short sentence is good.</source>
      <translation>Au moins {n} caractères ; une courte phrase convient bien.</translation>
    </message>
    <message>
      <source>At least {n} digits.</source>
      <translation>Au moins {n} chiffres.</translation>
    </message>
    <message>
      <source>At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or hold the QR code to the camera.</source>
      <translation>Sur le serveur, ajoutez une borne : il affiche un texte et un code QR valables peu de temps. Collez le texte ici ou présentez le code QR à la caméra.</translation>
    </message>
    <message>
      <source>At work and privately</source>
      <translation>Au travail et en privé</translation>
    </message>
    <message>
      <source>At work only with a licence of its maker</source>
      <translation>Au travail, seulement avec une licence de son auteur</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Tentatives</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Présences</translation>
    </message>
    <message>
      <source>Attendance records</source>
      <translation>Relevé des pointages</translation>
    </message>
    <message>
      <source>Attendance to be sent</source>
      <translation>Pointages à envoyer</translation>
    </message>
    <message>
      <source>Audit log</source>
      <translation>Journal d’audit</translation>
    </message>
    <message>
      <source>Auditor: reads</source>
      <translation>Auditeur : consulte</translation>
    </message>
    <message>
      <source>Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.</source>
      <translation>Autorités pour un serveur associé sans empreinte : « system » ou un fichier de certificats.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>Revenir à la valeur par défaut</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>Retour à l’administration</translation>
    </message>
    <message>
      <source>Back to the kiosk</source>
      <translation>Retour à la borne</translation>
    </message>
    <message>
      <source>Badge</source>
      <translation>Badge</translation>
    </message>
    <message>
      <source>Badge and face</source>
      <translation>Badge et visage</translation>
    </message>
    <message>
      <source>Become the administrator</source>
      <translation>Devenir administrateur</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>Avant de commencer</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Commencer</translation>
    </message>
    <message>
      <source>Begin, and stand where people stand.</source>
      <translation>Commencez et placez-vous là où tout le monde se place.</translation>
    </message>
    <message>
      <source>Begin, go where people will stand, and look at the camera.</source>
      <translation>Commencez, allez là où les gens se tiendront, et regardez la caméra.</translation>
    </message>
    <message>
      <source>Between full scans only the surroundings of the followed face are searched.</source>
      <translation>Entre deux balayages complets, seuls les alentours du visage suivi sont parcourus.</translation>
    </message>
    <message>
      <source>Bright, and so near that it hides your face. Begin, and hold it up for ten seconds.</source>
      <translation>Lumineux, et si près qu’il cache votre visage. Commencez, puis tenez-le dix secondes.</translation>
    </message>
    <message>
      <source>Brightness of the face</source>
      <translation>Luminosité du visage</translation>
    </message>
    <message>
      <source>CSV, for payroll</source>
      <translation>CSV, pour la paie</translation>
    </message>
    <message>
      <source>Calibrated the recognition</source>
      <translation>A calibré la reconnaissance</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Caméra</translation>
    </message>
    <message>
      <source>Camera off</source>
      <translation>Caméra éteinte</translation>
    </message>
    <message>
      <source>Camera on</source>
      <translation>Caméra allumée</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Cannot clock in</source>
      <translation>Aucun moyen de pointer</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>Majuscules</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>Changer le code PIN</translation>
    </message>
    <message>
      <source>Changed a password</source>
      <translation>Changement d’un mot de passe</translation>
    </message>
    <message>
      <source>Changed a setting</source>
      <translation>Changement d’un réglage</translation>
    </message>
    <message>
      <source>Changed the profile</source>
      <translation>Modification de la fiche</translation>
    </message>
    <message>
      <source>Changes of people to be sent</source>
      <translation>Modifications de personnes à envoyer</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Vérification</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Vérifier à nouveau</translation>
    </message>
    <message>
      <source>Check the camera</source>
      <translation>Vérifier la caméra</translation>
    </message>
    <message>
      <source>Check your number and PIN, or your badge</source>
      <translation>Vérifiez votre numéro et votre code PIN, ou votre badge</translation>
    </message>
    <message>
      <source>Choose a ZIP file or a roster</source>
      <translation>Choisir un fichier ZIP ou une liste</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Choisir un dossier</translation>
    </message>
    <message>
      <source>Choose a person</source>
      <translation>Choisir une personne</translation>
    </message>
    <message>
      <source>Choose another day. Receipts are kept for a number of days that the settings say.</source>
      <translation>Choisissez un autre jour. Les reçus sont conservés pendant le nombre de jours fixé dans les réglages.</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>Ne rien sélectionner</translation>
    </message>
    <message>
      <source>Choose other days, or another person.</source>
      <translation>Choisissez d’autres jours ou une autre personne.</translation>
    </message>
    <message>
      <source>Chose a model pack</source>
      <translation>Choix d’un pack de modèles</translation>
    </message>
    <message>
      <source>Chosen: {n}</source>
      <translation>Sélection : {n}</translation>
    </message>
    <message>
      <source>City with the same time</source>
      <translation>Ville à la même heure</translation>
    </message>
    <message>
      <source>Click here and hold the badge to the reader.</source>
      <translation>Cliquez ici et présentez le badge au lecteur.</translation>
    </message>
    <message>
      <source>Clock not certain</source>
      <translation>Heure incertaine</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Closing the kiosk stops the recording of attendance.</source>
      <translation>Fermer la borne arrête l’enregistrement des présences.</translation>
    </message>
    <message>
      <source>Codes are locked</source>
      <translation>Les codes sont bloqués</translation>
    </message>
    <message>
      <source>Colours of the screen.</source>
      <translation>Couleurs de l’écran.</translation>
    </message>
    <message>
      <source>Come a little closer</source>
      <translation>Approchez-vous un peu</translation>
    </message>
    <message>
      <source>Come closer and look straight here</source>
      <translation>Approchez-vous et regardez bien droit ici</translation>
    </message>
    <message>
      <source>Compare it with another clock first. From now on records count as made at the time that this clock shows. Type “{word}” to go on.</source>
      <translation>Comparez-la d’abord avec une autre horloge. Désormais, les enregistrements portent l’heure de cette horloge. Tapez « {word} » pour continuer.</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consentement</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Contraste</translation>
    </message>
    <message>
      <source>Correct this</source>
      <translation>Corriger</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Correction d’un pointage</translation>
    </message>
    <message>
      <source>Corrected later</source>
      <translation>Corrigé ensuite</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Correction</translation>
    </message>
    <message>
      <source>Correction by {name}</source>
      <translation>Correction par {name}</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Corrections</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Dossier des données</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Jour</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Jours</translation>
    </message>
    <message>
      <source>Deactivate</source>
      <translation>Désactiver</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Décision</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>Service</translation>
    </message>
    <message>
      <source>Did not come</source>
      <translation>Absence</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>Somme de contrôle</translation>
    </message>
    <message>
      <source>Digits of a new PIN, at least.</source>
      <translation>Nombre minimal de chiffres d’un nouveau code PIN.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distance</translation>
    </message>
    <message>
      <source>Does a photo of you pass for you?</source>
      <translation>Une photo de vous passe-t-elle à votre place ?</translation>
    </message>
    <message>
      <source>Does not pass</source>
      <translation>Ne passe pas</translation>
    </message>
    <message>
      <source>Does the camera see well here?</source>
      <translation>La caméra voit-elle bien ici ?</translation>
    </message>
    <message>
      <source>Each clocking in and out appears here at once.</source>
      <translation>Chaque entrée et chaque sortie apparaît ici aussitôt.</translation>
    </message>
    <message>
      <source>Edges of a phone or sheet</source>
      <translation>Bords d’un téléphone ou d’une feuille</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Employee number</source>
      <translation>Numéro d’employé</translation>
    </message>
    <message>
      <source>Enrol</source>
      <translation>Inscrire</translation>
    </message>
    <message>
      <source>Enrol a person</source>
      <translation>Inscrire une personne</translation>
    </message>
    <message>
      <source>Enrol as another person</source>
      <translation>Inscrire comme une autre personne</translation>
    </message>
    <message>
      <source>Enrol people first; their hours appear here.</source>
      <translation>Inscrivez d’abord des personnes ; leurs heures apparaissent ici.</translation>
    </message>
    <message>
      <source>Enrol people first; whoever clocks in is here then.</source>
      <translation>Inscrivez d’abord des personnes ; celles qui pointent apparaissent ici.</translation>
    </message>
    <message>
      <source>Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do.</source>
      <translation>Inscrivez les personnes une à une devant cette caméra, ou importez des photos avec une liste. Le visage n’est pas obligatoire : un code PIN suffit.</translation>
    </message>
    <message>
      <source>Enrol the face</source>
      <translation>Inscrire le visage</translation>
    </message>
    <message>
      <source>Enrol the face again</source>
      <translation>Inscrire de nouveau le visage</translation>
    </message>
    <message>
      <source>Enrol the first person</source>
      <translation>Inscrire la première personne</translation>
    </message>
    <message>
      <source>Enrol the next person</source>
      <translation>Inscrire la personne suivante</translation>
    </message>
    <message>
      <source>Enrolled</source>
      <translation>Inscription</translation>
    </message>
    <message>
      <source>Enrolled again</source>
      <translation>Nouvelle inscription</translation>
    </message>
    <message>
      <source>Enrolled in spite of a likeness</source>
      <translation>Inscription malgré une ressemblance</translation>
    </message>
    <message>
      <source>Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}.</source>
      <translation>Inscriptions : {done}. Non inscrits : {failed}. Photos non utilisées : {left}. Non essayés : {untried}.</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>Saisie le</translation>
    </message>
    <message>
      <source>Entered by</source>
      <translation>Saisie par</translation>
    </message>
    <message>
      <source>Entered by hand.</source>
      <translation>Saisi à la main.</translation>
    </message>
    <message>
      <source>Entries are chained to one another: none can be changed or taken out unseen.</source>
      <translation>Les entrées du journal sont enchaînées : aucune ne peut être changée ni retirée sans que cela se voie.</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>Effacer</translation>
    </message>
    <message>
      <source>Erase them</source>
      <translation>Effacer ces personnes</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>Effacement</translation>
    </message>
    <message>
      <source>Erased: {n}</source>
      <translation>Effacés : {n}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Pointage</translation>
    </message>
    <message>
      <source>Event id</source>
      <translation>Identifiant du pointage</translation>
    </message>
    <message>
      <source>Events: {n}</source>
      <translation>Pointages : {n}</translation>
    </message>
    <message>
      <source>Every login, enrolment, correction and export is noted.</source>
      <translation>Chaque connexion, inscription, correction et export est noté.</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Tout le monde</translation>
    </message>
    <message>
      <source>Everybody can be enrolled.</source>
      <translation>Tout le monde peut être inscrit.</translation>
    </message>
    <message>
      <source>Everybody has a login of their own, so that the audit log says who it was.</source>
      <translation>Chacun a sa propre connexion, pour que le journal d’audit dise qui a agi.</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>Tout est en ordre.</translation>
    </message>
    <message>
      <source>Everything that is kept about {name}</source>
      <translation>Tout ce qui est conservé sur {name}</translation>
    </message>
    <message>
      <source>Excel</source>
      <translation>Excel</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>Visage</translation>
    </message>
    <message>
      <source>Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.</source>
      <translation>Visage seul ; visage, sinon code PIN ou badge ; ou d’abord code PIN ou badge, puis le visage de cette personne.</translation>
    </message>
    <message>
      <source>Face does not fit the code</source>
      <translation>Le visage ne correspond pas au code</translation>
    </message>
    <message>
      <source>Face in view</source>
      <translation>Visage dans l’image</translation>
    </message>
    <message>
      <source>Fetch newer versions of Clockface from the server; without it they come by stick alone.</source>
      <translation>Récupérer les nouvelles versions de Clockface sur le serveur ; sinon, elles ne viennent que par clé USB.</translation>
    </message>
    <message>
      <source>Figures and signs</source>
      <translation>Chiffres et signes</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Finding faces</source>
      <translation>Recherche des visages</translation>
    </message>
    <message>
      <source>First choose who looks after this kiosk. Only this person can then enrol people, correct times, change settings and close the window; more people can be added later.</source>
      <translation>Choisissez d’abord qui s’occupe de cette borne. Seule cette personne peut ensuite inscrire des personnes, corriger des heures, changer les réglages et fermer la fenêtre ; d’autres pourront être ajoutées plus tard.</translation>
    </message>
    <message>
      <source>First in</source>
      <translation>Première entrée</translation>
    </message>
    <message>
      <source>First look at the camera yourself, then hold two pictures of yourself before it. At the end you see what the kiosk would have done.</source>
      <translation>Regardez d’abord la caméra vous-même, puis présentez-lui deux images de vous. À la fin, vous voyez ce que la borne aurait fait.</translation>
    </message>
    <message>
      <source>For how long codes are then locked, restarts not counted.</source>
      <translation>Durée du blocage des codes, redémarrages non compris.</translation>
    </message>
    <message>
      <source>For how many days the receipts of recognition attempts are kept.</source>
      <translation>Nombre de jours de conservation des reçus des tentatives de reconnaissance.</translation>
    </message>
    <message>
      <source>For leaving the full screen.</source>
      <translation>Pour quitter le plein écran.</translation>
    </message>
    <message>
      <source>For the administration of this kiosk.</source>
      <translation>Pour l’administration de cette borne.</translation>
    </message>
    <message>
      <source>Found that nobody may log in</source>
      <translation>A constaté que personne ne peut se connecter</translation>
    </message>
    <message>
      <source>Found: {n} of {of}</source>
      <translation>Résultats : {n} sur {of}</translation>
    </message>
    <message>
      <source>Free space</source>
      <translation>Espace libre</translation>
    </message>
    <message>
      <source>From now on the kiosk knows this face: try it at once.</source>
      <translation>La borne connaît maintenant ce visage : essayez-la tout de suite.</translation>
    </message>
    <message>
      <source>From now on the kiosk takes this PIN or badge.</source>
      <translation>La borne accepte maintenant ce code PIN ou ce badge.</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Du … au …</translation>
    </message>
    <message>
      <source>Gave out a person’s data</source>
      <translation>Remise des données d’une personne</translation>
    </message>
    <message>
      <source>Give a number.</source>
      <translation>Indiquez un nombre.</translation>
    </message>
    <message>
      <source>Give the site a name, such as the one on its door.</source>
      <translation>Donnez un nom au site, par exemple celui qui est sur la porte.</translation>
    </message>
    <message>
      <source>Given elsewhere, as {operator} stated on {when}</source>
      <translation>Donné ailleurs, comme {operator} l’a déclaré le {when}</translation>
    </message>
    <message>
      <source>Given here on {when}, with {operator}</source>
      <translation>Donné ici le {when}, avec {operator}</translation>
    </message>
    <message>
      <source>Go on without a server</source>
      <translation>Continuer sans serveur</translation>
    </message>
    <message>
      <source>HNSW index: links of each node.</source>
      <translation>Index HNSW : liens de chaque nœud.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search while it is built.</source>
      <translation>Index HNSW : largeur de la recherche pendant sa construction.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search; raised by itself when recall is low.</source>
      <translation>Index HNSW : largeur de la recherche ; augmente d’elle-même quand le rappel est faible.</translation>
    </message>
    <message>
      <source>Have ready: a photo of your face on paper, and one on a phone. You can leave each out.</source>
      <translation>À préparer : une photo de votre visage sur papier et une autre sur un téléphone. Chacune peut être omise.</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Height of the picture asked of the camera.</source>
      <translation>Hauteur d’image demandée à la caméra.</translation>
    </message>
    <message>
      <source>Here you find who forgot to clock out since yesterday.</source>
      <translation>Vous trouvez ici les personnes sans sortie depuis hier.</translation>
    </message>
    <message>
      <source>Hold a photo of yourself before the camera</source>
      <translation>Tenez une photo de vous devant la caméra</translation>
    </message>
    <message>
      <source>Hold it to the reader while this field is chosen.</source>
      <translation>Présentez-le au lecteur pendant que ce champ est sélectionné.</translation>
    </message>
    <message>
      <source>Hold still a moment</source>
      <translation>Un instant sans bouger</translation>
    </message>
    <message>
      <source>Hold still for a moment</source>
      <translation>Restez un instant sans bouger</translation>
    </message>
    <message>
      <source>Hold the QR code so that it fills half of the picture.</source>
      <translation>Tenez le code QR de sorte qu’il remplisse la moitié de l’image.</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Heures</translation>
    </message>
    <message>
      <source>Hours of each day of the month</source>
      <translation>Heures de chaque jour du mois</translation>
    </message>
    <message>
      <source>Hours of each day, all people together</source>
      <translation>Heures de chaque jour, toutes personnes confondues</translation>
    </message>
    <message>
      <source>Hours of the month: {hours}</source>
      <translation>Heures du mois : {hours}</translation>
    </message>
    <message>
      <source>Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; “never” leaves that to its next start.</source>
      <translation>Heures, par exemple 02:00-04:00, pendant lesquelles la borne lance d’elle-même une nouvelle version tant que personne n’est là ; « never » laisse cela au prochain démarrage.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Moyen</translation>
    </message>
    <message>
      <source>How far the head may be tilted, in degrees.</source>
      <translation>Inclinaison maximale de la tête, en degrés.</translation>
    </message>
    <message>
      <source>How far the nose may lie off the middle of the eyes, in eye distances.</source>
      <translation>Écart maximal du nez par rapport au milieu des yeux, en distances entre les yeux.</translation>
    </message>
    <message>
      <source>How large a share of the people an update may take away at once; more of them is a mistake.</source>
      <translation>Quelle part des personnes une mise à jour peut retirer d’un coup ; au-delà, c’est une méprise.</translation>
    </message>
    <message>
      <source>How long a result stays after the person left.</source>
      <translation>Durée d’affichage d’un résultat après le départ de la personne.</translation>
    </message>
    <message>
      <source>How long a source may take to give its first picture.</source>
      <translation>Délai laissé à une source pour donner sa première image.</translation>
    </message>
    <message>
      <source>How long are attempts kept?</source>
      <translation>Combien de temps garder les tentatives ?</translation>
    </message>
    <message>
      <source>How long the server may take for an answer.</source>
      <translation>Combien de temps le serveur peut prendre pour répondre.</translation>
    </message>
    <message>
      <source>How much of a name the screen shows.</source>
      <translation>Part du nom affichée à l’écran.</translation>
    </message>
    <message>
      <source>I can’t confirm it’s you</source>
      <translation>Je ne peux pas le confirmer</translation>
    </message>
    <message>
      <source>I can’t see right now</source>
      <translation>Je ne vois rien pour l’instant</translation>
    </message>
    <message>
      <source>I can’t see you well</source>
      <translation>Je vous vois mal</translation>
    </message>
    <message>
      <source>I don’t know you yet</source>
      <translation>Je ne vous connais pas encore</translation>
    </message>
    <message>
      <source>IANA name of the time zone of the site, such as Europe/Berlin.</source>
      <translation>Nom IANA du fuseau horaire du site, par exemple Europe/Berlin.</translation>
    </message>
    <message>
      <source>If it is the same person, stop here and open the one who is there already. If it is not, twins for instance, say so: both will then need a clearer picture to be told apart.</source>
      <translation>Si c’est la même personne, arrêtez-vous ici et ouvrez la fiche existante. Sinon, par exemple pour des jumeaux, dites-le : il faudra alors pour les deux une image plus nette afin de les distinguer.</translation>
    </message>
    <message>
      <source>If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not certain.</source>
      <translation>Si elle n’est pas juste, réglez-la : la borne s’y fiera de nouveau d’elle-même. D’ici là, chaque enregistrement indique que son heure est incertaine.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importer</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>Importer des personnes</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Import</translation>
    </message>
    <message>
      <source>In</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>In now: {n}</source>
      <translation>Présents : {n}</translation>
    </message>
    <message>
      <source>In or out?</source>
      <translation>Entrée ou sortie ?</translation>
    </message>
    <message>
      <source>In since</source>
      <translation>Présent depuis</translation>
    </message>
    <message>
      <source>In the time allowed, nothing turned as a head does.</source>
      <translation>Dans le temps imparti, rien n’a tourné comme une tête.</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>Utilisé</translation>
    </message>
    <message>
      <source>In, but not out</source>
      <translation>Entrée sans sortie</translation>
    </message>
    <message>
      <source>In, {when}</source>
      <translation>Entrée, {when}</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>Inactif</translation>
    </message>
    <message>
      <source>Inactive now: {n}</source>
      <translation>Désormais inactifs : {n}</translation>
    </message>
    <message>
      <source>Install one with the command: clockface packs install FOLDER</source>
      <translation>Installez-en un avec la commande : clockface packs install FOLDER</translation>
    </message>
    <message>
      <source>Is asked for a challenge</source>
      <translation>Doit relever un défi</translation>
    </message>
    <message>
      <source>Is there a server?</source>
      <translation>Y a-t-il un serveur ?</translation>
    </message>
    <message>
      <source>Is turned away</source>
      <translation>Est refusé</translation>
    </message>
    <message>
      <source>It can be better here</source>
      <translation>On peut faire mieux ici</translation>
    </message>
    <message>
      <source>It changes back by itself</source>
      <translation>La langue revient d’elle-même</translation>
    </message>
    <message>
      <source>It is another person, because</source>
      <translation>C’est une autre personne, car</translation>
    </message>
    <message>
      <source>It is kept for good beside the event. No details of health, please.</source>
      <translation>Cela reste durablement à côté du pointage. Aucune information de santé, s’il vous plaît.</translation>
    </message>
    <message>
      <source>It is the same person: stop here</source>
      <translation>C’est la même personne : arrêter ici</translation>
    </message>
    <message>
      <source>It is too bright. Dim the lamp that shines on the people.</source>
      <translation>Il y a trop de lumière. Atténuez la lampe qui éclaire les gens.</translation>
    </message>
    <message>
      <source>It is too dark. Put a lamp above the kiosk that shines on the people.</source>
      <translation>Il fait trop sombre. Placez au-dessus de la borne une lampe qui éclaire les gens.</translation>
    </message>
    <message>
      <source>It is {time} there now.</source>
      <translation>Il y est maintenant {time}.</translation>
    </message>
    <message>
      <source>It isn’t taken back</source>
      <translation>Ce n’est pas annulé</translation>
    </message>
    <message>
      <source>It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can pair it at any time, under Health.</source>
      <translation>Il partage les personnes et les pointages entre les bornes. Sans lui, cette borne travaille seule, et vous pouvez l’associer à tout moment, sous État.</translation>
    </message>
    <message>
      <source>It starts in {n}</source>
      <translation>Début dans {n}</translation>
    </message>
    <message>
      <source>It takes half a minute and shows that everything works. After that the kiosk knows you.</source>
      <translation>Cela prend une demi-minute et montre que tout fonctionne. Ensuite, la borne vous connaît.</translation>
    </message>
    <message>
      <source>Its name for this kiosk</source>
      <translation>Son nom pour cette borne</translation>
    </message>
    <message>
      <source>It’s taken back</source>
      <translation>C’est annulé</translation>
    </message>
    <message>
      <source>It’s too bright here</source>
      <translation>Il y a trop de lumière</translation>
    </message>
    <message>
      <source>It’s too dark here</source>
      <translation>Il fait trop sombre ici</translation>
    </message>
    <message>
      <source>I’ll ask you to turn your head</source>
      <translation>Je vous demanderai de tourner la tête</translation>
    </message>
    <message>
      <source>I’m coming in now</source>
      <translation>J’entre maintenant</translation>
    </message>
    <message>
      <source>I’m going out now</source>
      <translation>Je sors maintenant</translation>
    </message>
    <message>
      <source>I’m not set up yet</source>
      <translation>Je ne suis pas encore configurée</translation>
    </message>
    <message>
      <source>I’m not sure it’s you</source>
      <translation>Je ne vous reconnais pas bien</translation>
    </message>
    <message>
      <source>Just a moment</source>
      <translation>Un instant</translation>
    </message>
    <message>
      <source>Keep it so until the line is full</source>
      <translation>Restez ainsi jusqu’à ce que la ligne soit pleine</translation>
    </message>
    <message>
      <source>Keep looking here</source>
      <translation>Continuez à regarder ici</translation>
    </message>
    <message>
      <source>Kept in the audit log.</source>
      <translation>Conservé dans le journal d’audit.</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>Borne</translation>
    </message>
    <message>
      <source>Language of the kiosk.</source>
      <translation>Langue de la borne.</translation>
    </message>
    <message>
      <source>Language of this kiosk</source>
      <translation>Langue de cette borne</translation>
    </message>
    <message>
      <source>Languages that a person may choose for 20 seconds, with blanks between.</source>
      <translation>Langues qu’une personne peut choisir pendant 20 secondes, séparées par des espaces.</translation>
    </message>
    <message>
      <source>Last attendance</source>
      <translation>Dernier pointage</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>Dernière sauvegarde</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>Dernier contact</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Le mois dernier</translation>
    </message>
    <message>
      <source>Last out</source>
      <translation>Dernière sortie</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>En retard</translation>
    </message>
    <message>
      <source>Late and missing</source>
      <translation>Retards et manques</translation>
    </message>
    <message>
      <source>Late by</source>
      <translation>Retard</translation>
    </message>
    <message>
      <source>Lateness is looked at when the settings say when work begins.</source>
      <translation>Les retards sont examinés quand les réglages indiquent l’heure de début du travail.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Plus tard</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Avance</translation>
    </message>
    <message>
      <source>Lead needed</source>
      <translation>Avance nécessaire</translation>
    </message>
    <message>
      <source>Lead over the best other person; not set: the measured default of the model pack.</source>
      <translation>Avance sur la meilleure autre personne ; non défini : la valeur mesurée du pack de modèles.</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>Omettre</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>Sortie à</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Omis</translation>
    </message>
    <message>
      <source>Left: {n}</source>
      <translation>Sortis : {n}</translation>
    </message>
    <message>
      <source>Let one person step forward</source>
      <translation>Une seule personne s’avance</translation>
    </message>
    <message>
      <source>Let the light fall on your face</source>
      <translation>Laissez la lumière éclairer votre visage</translation>
    </message>
    <message>
      <source>Let the person read this, in their language.</source>
      <translation>Faites lire ceci à la personne, dans sa langue.</translation>
    </message>
    <message>
      <source>Let the person type it themselves.</source>
      <translation>Laissez la personne le taper elle-même.</translation>
    </message>
    <message>
      <source>Letters of another language</source>
      <translation>Lettres d’une autre langue</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>Licence accepted</source>
      <translation>Licence acceptée</translation>
    </message>
    <message>
      <source>Lift your chin</source>
      <translation>Levez le menton</translation>
    </message>
    <message>
      <source>Lift your chin a little</source>
      <translation>Levez un peu le menton</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Lumière</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>Lumière de derrière</translation>
    </message>
    <message>
      <source>Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the first people will show whether they are seen well.</source>
      <translation>La lumière, la distance et la netteté sont mesurées pendant cinq secondes ; aucune image n’est gardée. Si vous passez cette étape, seules les premières personnes montreront si on les voit bien.</translation>
    </message>
    <message>
      <source>Live score</source>
      <translation>Score de vivacité</translation>
    </message>
    <message>
      <source>Live score {score}; {needed} is needed.</source>
      <translation>Score de vivacité {score} ; il faut {needed}.</translation>
    </message>
    <message>
      <source>Live score, from 0 to 1, that the latest pictures of a face must reach on average.</source>
      <translation>Score de vivacité, de 0 à 1, que les dernières images d’un visage doivent atteindre en moyenne.</translation>
    </message>
    <message>
      <source>Liveness</source>
      <translation>Détection du vivant</translation>
    </message>
    <message>
      <source>Liveness is switched off in the settings: every picture of a face will pass.</source>
      <translation>La vivacité est désactivée dans les réglages : toute image d’un visage passera.</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Verrouiller</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>Se connecter</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>Connexion</translation>
    </message>
    <message>
      <source>Look at the camera as you do when you clock in</source>
      <translation>Regardez la caméra comme pour pointer</translation>
    </message>
    <message>
      <source>Look here</source>
      <translation>Regardez ici</translation>
    </message>
    <message>
      <source>Look here all the same, and tell the office</source>
      <translation>Regardez quand même ici et prévenez le bureau</translation>
    </message>
    <message>
      <source>Look straight at the screen</source>
      <translation>Regardez l’écran bien en face</translation>
    </message>
    <message>
      <source>Look straight here</source>
      <translation>Regardez bien droit ici</translation>
    </message>
    <message>
      <source>Look-alikes</source>
      <translation>Personnes ressemblantes</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>Ressemble à</translation>
    </message>
    <message>
      <source>Lost to damage</source>
      <translation>Perte par détérioration</translation>
    </message>
    <message>
      <source>Loudness of the sounds; 0 is silence.</source>
      <translation>Volume des sons ; 0 coupe le son.</translation>
    </message>
    <message>
      <source>Lower your chin</source>
      <translation>Baissez le menton</translation>
    </message>
    <message>
      <source>Lower your chin a little</source>
      <translation>Baissez un peu le menton</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>MMMM yyyy</translation>
    </message>
    <message>
      <source>Made a backup</source>
      <translation>Sauvegarde faite</translation>
    </message>
    <message>
      <source>Made active</source>
      <translation>Activation</translation>
    </message>
    <message>
      <source>Made inactive</source>
      <translation>Désactivation</translation>
    </message>
    <message>
      <source>Make a backup</source>
      <translation>Faire une sauvegarde</translation>
    </message>
    <message>
      <source>Many pictures are blurred. Give it more light, and fasten the camera.</source>
      <translation>Beaucoup d’images sont floues. Donnez plus de lumière, et fixez la caméra.</translation>
    </message>
    <message>
      <source>May be used</source>
      <translation>Utilisation permise</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a darker one is “too dark”.</source>
      <translation>Niveau de gris moyen d’un visage ; plus sombre, il est « trop sombre ».</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a lighter one is “too bright”.</source>
      <translation>Niveau de gris moyen d’un visage ; plus clair, il est « trop clair ».</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Mesuré sur</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Manques</translation>
    </message>
    <message>
      <source>Missing in</source>
      <translation>Entrée manquante</translation>
    </message>
    <message>
      <source>Missing out</source>
      <translation>Sortie manquante</translation>
    </message>
    <message>
      <source>Mix the digits of the keypad, so that nobody reads a PIN off the hand.</source>
      <translation>Mélanger les chiffres du clavier, pour que personne ne devine le code PIN au mouvement de la main.</translation>
    </message>
    <message>
      <source>Model pack</source>
      <translation>Pack de modèles</translation>
    </message>
    <message>
      <source>Model packs and licences</source>
      <translation>Packs de modèles et licences</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>Mois suivant</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>Mois précédent</translation>
    </message>
    <message>
      <source>Month sheet</source>
      <translation>Feuille du mois</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Détails</translation>
    </message>
    <message>
      <source>Most alike</source>
      <translation>Plus ressemblants</translation>
    </message>
    <message>
      <source>Move to the middle</source>
      <translation>Placez-vous au milieu</translation>
    </message>
    <message>
      <source>My clock needs checking</source>
      <translation>Mon horloge est à vérifier</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>Nom du site</translation>
    </message>
    <message>
      <source>Name of this kiosk, written into every record.</source>
      <translation>Nom de cette borne, inscrit dans chaque enregistrement.</translation>
    </message>
    <message>
      <source>Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that nobody carries both away.</source>
      <translation>Les noms et les visages sont protégés par une clé qui se trouve sur cet ordinateur. Faites chiffrer son disque, pour que personne n’emporte les deux.</translation>
    </message>
    <message>
      <source>Narrower faces are too far away to be compared.</source>
      <translation>Les visages plus étroits sont trop éloignés pour être comparés.</translation>
    </message>
    <message>
      <source>Narrowest face that is searched for in a live picture.</source>
      <translation>Largeur minimale d’un visage recherché dans l’image en direct.</translation>
    </message>
    <message>
      <source>Never happened: strike it out</source>
      <translation>N’a pas eu lieu : rayer</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>Nouveau code PIN</translation>
    </message>
    <message>
      <source>New operator</source>
      <translation>Nouvel opérateur</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Suivant</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Page suivante</translation>
    </message>
    <message>
      <source>Next: in</source>
      <translation>Ensuite : entrée</translation>
    </message>
    <message>
      <source>Next: out</source>
      <translation>Ensuite : sortie</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Non</translation>
    </message>
    <message>
      <source>No face</source>
      <translation>Aucun visage</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>Aucun visage n’est visible.</translation>
    </message>
    <message>
      <source>No model pack is installed</source>
      <translation>Aucun pack de modèles n’est installé</translation>
    </message>
    <message>
      <source>No out is missing</source>
      <translation>Aucune sortie ne manque</translation>
    </message>
    <message>
      <source>No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have done. Meanwhile nobody can clock in here.</source>
      <translation>Aucune image ni aucun score n’est conservé. Le journal d’audit note que vous avez essayé et ce que la borne aurait fait. Pendant ce temps, personne ne peut pointer ici.</translation>
    </message>
    <message>
      <source>Nobody can look this password up. A second administrator can give you a new one.</source>
      <translation>Personne ne peut retrouver ce mot de passe. Un deuxième administrateur peut vous en donner un nouveau.</translation>
    </message>
    <message>
      <source>Nobody fits</source>
      <translation>Aucun résultat</translation>
    </message>
    <message>
      <source>Nobody fits the search</source>
      <translation>Personne ne correspond à la recherche</translation>
    </message>
    <message>
      <source>Nobody has left yet today</source>
      <translation>Personne n’est encore sorti aujourd’hui</translation>
    </message>
    <message>
      <source>Nobody is enrolled with the model pack in use.</source>
      <translation>Personne n’est inscrit avec le pack de modèles utilisé.</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet</source>
      <translation>Personne n’est encore inscrit</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet. Do that in the administration, under People.</source>
      <translation>Personne n’est encore inscrit. Faites-le dans l’administration, sous Personnes.</translation>
    </message>
    <message>
      <source>Nobody is in</source>
      <translation>Personne n’est là</translation>
    </message>
    <message>
      <source>Nobody is recognised on a picture older than this.</source>
      <translation>Personne n’est reconnu sur une image plus ancienne.</translation>
    </message>
    <message>
      <source>Nobody may log in</source>
      <translation>Personne ne peut se connecter</translation>
    </message>
    <message>
      <source>Nobody may log in yet</source>
      <translation>Personne ne peut encore se connecter</translation>
    </message>
    <message>
      <source>Nobody stood in front of the kiosk in this time</source>
      <translation>Personne n’est passé devant la borne pendant cette période</translation>
    </message>
    <message>
      <source>Nobody was clearly in front: there was more than one face.</source>
      <translation>Personne n’était clairement devant : il y avait plusieurs visages.</translation>
    </message>
    <message>
      <source>Nobody was seen. Stand where people will stand, and check again.</source>
      <translation>Personne n’a été vu. Placez-vous là où les gens se tiendront, et vérifiez à nouveau.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>None: this kiosk works on its own</source>
      <translation>Aucun : cette borne travaille seule</translation>
    </message>
    <message>
      <source>Not at work</source>
      <translation>Pas au travail</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>Incertain</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Non vérifiée</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Inconnu</translation>
    </message>
    <message>
      <source>Note it down and tell the office</source>
      <translation>Notez-la et prévenez le bureau</translation>
    </message>
    <message>
      <source>Note your time and tell the office</source>
      <translation>Notez votre heure et prévenez le bureau</translation>
    </message>
    <message>
      <source>Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on.</source>
      <translation>Plus rien n’est envoyé au serveur ni n’en vient. Ce qui est ici reste ici. Pointages que le serveur n’a pas : {n}. Révoquez aussi cette borne sur le serveur. Tapez « {word} » pour continuer.</translation>
    </message>
    <message>
      <source>Nothing measured whether it is a picture.</source>
      <translation>Rien n’a mesuré si c’est une image.</translation>
    </message>
    <message>
      <source>Nothing stands in the way</source>
      <translation>Rien ne s’y oppose</translation>
    </message>
    <message>
      <source>Nothing to look at in this time</source>
      <translation>Rien à examiner pour cette période</translation>
    </message>
    <message>
      <source>Nothing was done yet</source>
      <translation>Rien n’a encore été fait</translation>
    </message>
    <message>
      <source>Nothing was recorded in this time</source>
      <translation>Aucun pointage pour cette période</translation>
    </message>
    <message>
      <source>Nothing was recorded today</source>
      <translation>Aucun pointage aujourd’hui</translation>
    </message>
    <message>
      <source>Nothing was tried</source>
      <translation>Rien n’a été essayé</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Notice</translation>
    </message>
    <message>
      <source>Now enrol yourself</source>
      <translation>Inscrivez-vous maintenant</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Numéro</translation>
    </message>
    <message>
      <source>Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address.</source>
      <translation>Numéro de la caméra, ou une vidéo, une image, un dossier d’images, ou une adresse rtsp:// ou http://.</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations below the threshold before somebody counts as unknown.</source>
      <translation>Observations sous le seuil avant qu’une personne compte comme inconnue.</translation>
    </message>
    <message>
      <source>Observations in a row that must name the same person.</source>
      <translation>Observations consécutives qui doivent désigner la même personne.</translation>
    </message>
    <message>
      <source>On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds.</source>
      <translation>Sur papier, aussi grande que votre visage et le cachant. Commencez, puis tenez-la dix secondes.</translation>
    </message>
    <message>
      <source>Once more, please</source>
      <translation>Encore une fois, s’il vous plaît</translation>
    </message>
    <message>
      <source>One at a time, please</source>
      <translation>Une personne à la fois</translation>
    </message>
    <message>
      <source>One picture alone decided: similarity {similarity}, lead over the next person {margin}.</source>
      <translation>Une seule image a décidé : similarité {similarity}, avance sur la personne suivante {margin}.</translation>
    </message>
    <message>
      <source>One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and videos at once are measured with the command
clockface pad-evaluate FOLDER</source>
      <translation>Un seul essai prouve peu : la lumière, le papier et les téléphones varient. Essayez à d’autres heures de la journée. Beaucoup d’images et de vidéos à la fois se mesurent avec la commande
clockface pad-evaluate FOLDER</translation>
    </message>
    <message>
      <source>Open the kiosk</source>
      <translation>Ouvrir la borne</translation>
    </message>
    <message>
      <source>Open the kiosk and look at the camera: it knows you.</source>
      <translation>Ouvrez la borne et regardez la caméra : elle vous connaît.</translation>
    </message>
    <message>
      <source>Open the kiosk: it knows everybody who is enrolled.</source>
      <translation>Ouvrez la borne : elle connaît toutes les personnes inscrites.</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>Opérateur</translation>
    </message>
    <message>
      <source>Operator: enrols people</source>
      <translation>Opérateur : inscrit des personnes</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>Opérateurs</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>Sortie</translation>
    </message>
    <message>
      <source>Out missing: {n}</source>
      <translation>Sorties manquantes : {n}</translation>
    </message>
    <message>
      <source>Out, {when}</source>
      <translation>Sortie, {when}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Résultat</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN and badge</source>
      <translation>PIN et badge</translation>
    </message>
    <message>
      <source>PIN and face</source>
      <translation>PIN et visage</translation>
    </message>
    <message>
      <source>PIN or badge</source>
      <translation>PIN ou badge</translation>
    </message>
    <message>
      <source>PIN or badge first</source>
      <translation>D’abord PIN ou badge</translation>
    </message>
    <message>
      <source>PIN or badge only</source>
      <translation>PIN ou badge seulement</translation>
    </message>
    <message>
      <source>Page back</source>
      <translation>Page précédente</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
      <source>Pair</source>
      <translation>Associer</translation>
    </message>
    <message>
      <source>Paired with a server</source>
      <translation>Associée à un serveur</translation>
    </message>
    <message>
      <source>Paired with {address}.</source>
      <translation>Associée à {address}.</translation>
    </message>
    <message>
      <source>Parquet, for analysis</source>
      <translation>Parquet, pour l’analyse</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>Passe</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Mot de passe</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personnes</translation>
    </message>
    <message>
      <source>People from the server</source>
      <translation>Personnes venues du serveur</translation>
    </message>
    <message>
      <source>People looked at: {n} of {all}</source>
      <translation>Personnes examinées : {n} sur {all}</translation>
    </message>
    <message>
      <source>People read this before they agree.</source>
      <translation>Les gens lisent ceci avant d’accepter.</translation>
    </message>
    <message>
      <source>People to enrol: {people}, from {photos} photos. Not possible: {problems}.</source>
      <translation>Personnes à inscrire : {people}, à partir de {photos} photos. Impossible pour : {problems}.</translation>
    </message>
    <message>
      <source>People: {n}</source>
      <translation>Personnes : {n}</translation>
    </message>
    <message>
      <source>People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>Personnes : {n}. Leurs noms, visages, codes PIN et badges sont détruits et ne peuvent pas être récupérés ; leurs pointages restent, sans nom. Tapez « {word} » pour continuer.</translation>
    </message>
    <message>
      <source>Perhaps a picture of a face</source>
      <translation>Peut-être l’image d’un visage</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Personne</translation>
    </message>
    <message>
      <source>Photo on a phone</source>
      <translation>Photo sur téléphone</translation>
    </message>
    <message>
      <source>Photo on paper</source>
      <translation>Photo sur papier</translation>
    </message>
    <message>
      <source>Picture not good enough</source>
      <translation>Image pas assez bonne</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Images</translation>
    </message>
    <message>
      <source>Pictures a second</source>
      <translation>Images par seconde</translation>
    </message>
    <message>
      <source>Pictures of faces held before the camera are turned away.</source>
      <translation>Les images de visages tenues devant la caméra sont écartées.</translation>
    </message>
    <message>
      <source>Pictures: {n}</source>
      <translation>Images : {n}</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>Veuillez patienter un instant</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Confidentialité</translation>
    </message>
    <message>
      <source>Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.</source>
      <translation>Proxy vers le serveur : « system » pour celui de la machine, « none » ou une adresse http:// ou https://.</translation>
    </message>
    <message>
      <source>Put the keyboard away</source>
      <translation>Ranger le clavier</translation>
    </message>
    <message>
      <source>Quality of the picture</source>
      <translation>Qualité de l’image</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Raster of a screen or print</source>
      <translation>Trame d’écran ou d’impression</translation>
    </message>
    <message>
      <source>Read a QR code</source>
      <translation>Lire un code QR</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Raison</translation>
    </message>
    <message>
      <source>Recognise with this pack</source>
      <translation>Reconnaître avec ce pack</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>Reconnu</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Pointage nº</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Remarque</translation>
    </message>
    <message>
      <source>Remarks: {n}</source>
      <translation>Remarques : {n}</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>Retirer le code PIN</translation>
    </message>
    <message>
      <source>Replaced by number {n}</source>
      <translation>Remplacé par le numéro {n}</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Rapports</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Résultat</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>Enregistrer la correction</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Enregistrer le rapport</translation>
    </message>
    <message>
      <source>Save their data</source>
      <translation>Enregistrer ses données</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>Enregistré sous {path}</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Enregistré.</translation>
    </message>
    <message>
      <source>Saved. It applies after a restart of the kiosk.</source>
      <translation>Enregistré. Cela s’applique après un redémarrage de la borne.</translation>
    </message>
    <message>
      <source>Say why, so that everybody can understand it later.</source>
      <translation>Dites pourquoi, pour que chacun puisse le comprendre plus tard.</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Écran</translation>
    </message>
    <message>
      <source>Search by name, number or department</source>
      <translation>Chercher par nom, numéro ou service</translation>
    </message>
    <message>
      <source>Search index</source>
      <translation>Index de recherche</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Serveur</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>Définir un code PIN</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Configurer</translation>
    </message>
    <message>
      <source>Set up the first administrator</source>
      <translation>Premier administrateur défini</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>Several challenges in the last minutes were not met: for a while only a code counts.</source>
      <translation>Plusieurs défis n’ont pas été réussis ces dernières minutes : pendant un moment, seul un code compte.</translation>
    </message>
    <message>
      <source>Share of the face that may lie outside the picture.</source>
      <translation>Part du visage qui peut se trouver hors de l’image.</translation>
    </message>
    <message>
      <source>Share of the height of a live picture above which a face is too close.</source>
      <translation>Part de la hauteur de l’image en direct au-delà de laquelle un visage est trop proche.</translation>
    </message>
    <message>
      <source>Share of the picture's height</source>
      <translation>Part de la hauteur de l’image</translation>
    </message>
    <message>
      <source>Share outside the picture</source>
      <translation>Part hors de l’image</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Netteté</translation>
    </message>
    <message>
      <source>Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px.</source>
      <translation>Netteté d’un visage : écart du laplacien rapporté au contraste, à 112 px.</translation>
    </message>
    <message>
      <source>Show a photo of yourself on a phone</source>
      <translation>Montrez une photo de vous sur un téléphone</translation>
    </message>
    <message>
      <source>Show older ones</source>
      <translation>Afficher les plus anciennes</translation>
    </message>
    <message>
      <source>Show results at once, without movement.</source>
      <translation>Afficher les résultats aussitôt, sans mouvement.</translation>
    </message>
    <message>
      <source>Shown beside the clock.</source>
      <translation>Affiché à côté de l’heure.</translation>
    </message>
    <message>
      <source>Similarity</source>
      <translation>Similarité</translation>
    </message>
    <message>
      <source>Similarity needed</source>
      <translation>Similarité nécessaire</translation>
    </message>
    <message>
      <source>Similarity that a comparison must reach; not set: the measured default of the model pack.</source>
      <translation>Similarité qu’une comparaison doit atteindre ; non défini : la valeur mesurée du pack de modèles.</translation>
    </message>
    <message>
      <source>Similarity to the owner of the code, where the face confirms one; not set: as for everybody.</source>
      <translation>Similarité avec le titulaire du code, quand le visage le confirme ; non défini : comme pour tout le monde.</translation>
    </message>
    <message>
      <source>Size of the face</source>
      <translation>Taille du visage</translation>
    </message>
    <message>
      <source>Skip the rest</source>
      <translation>Passer le reste</translation>
    </message>
    <message>
      <source>Somebody erased</source>
      <translation>Personne effacée</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espace</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Vitesse</translation>
    </message>
    <message>
      <source>Stand in front of the screen, about an arm’s length away</source>
      <translation>Placez-vous devant l’écran, à environ une longueur de bras</translation>
    </message>
    <message>
      <source>Standard deviation of the grey level of a face; below it there is too little light.</source>
      <translation>Écart type du niveau de gris d’un visage ; en dessous, il y a trop peu de lumière.</translation>
    </message>
    <message>
      <source>State of the people</source>
      <translation>État des personnes</translation>
    </message>
    <message>
      <source>Stays unclear</source>
      <translation>Reste incertain</translation>
    </message>
    <message>
      <source>Steadiness</source>
      <translation>Stabilité</translation>
    </message>
    <message>
      <source>Step back a little</source>
      <translation>Reculez un peu</translation>
    </message>
    <message>
      <source>Step out of the bright light</source>
      <translation>Quittez la lumière vive</translation>
    </message>
    <message>
      <source>Step {n} of {all}</source>
      <translation>Étape {n} sur {all}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Storage and backup</source>
      <translation>Stockage et sauvegarde</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>Rayé</translation>
    </message>
    <message>
      <source>Surroundings move along</source>
      <translation>L’entourage bouge avec</translation>
    </message>
    <message>
      <source>Take away the login</source>
      <translation>Retirer la connexion</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Retirer le dernier chiffre</translation>
    </message>
    <message>
      <source>Take this picture again</source>
      <translation>Refaire cette image</translation>
    </message>
    <message>
      <source>Talk with the server that this kiosk is paired with.</source>
      <translation>Communiquer avec le serveur auquel cette borne est associée.</translation>
    </message>
    <message>
      <source>Tell the server when a face was probably a picture of one: that it was so and when, not whose.</source>
      <translation>Prévenir le serveur quand un visage n’était probablement qu’une image : le fait et l’heure, pas de qui.</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Gabarits</translation>
    </message>
    <message>
      <source>Templates of one pack cannot be compared with another's: everybody has to be enrolled again.</source>
      <translation>Les gabarits d’un pack ne peuvent pas être comparés à ceux d’un autre : tout le monde doit être inscrit de nouveau.</translation>
    </message>
    <message>
      <source>Text of the pairing</source>
      <translation>Texte de l’association</translation>
    </message>
    <message>
      <source>That doesn’t match</source>
      <translation>Cela ne correspond pas</translation>
    </message>
    <message>
      <source>That is all. Thank you.</source>
      <translation>C’est tout. Merci.</translation>
    </message>
    <message>
      <source>That was wrong too often. You can try again in {time}.</source>
      <translation>Trop d’essais sans succès. Vous pouvez réessayer dans {time}.</translation>
    </message>
    <message>
      <source>That’s not me</source>
      <translation>Ce n’est pas moi</translation>
    </message>
    <message>
      <source>The PIN of {name} is changed.</source>
      <translation>Le code PIN de {name} est changé.</translation>
    </message>
    <message>
      <source>The administration locks itself after so long without a touch.</source>
      <translation>L’administration se verrouille d’elle-même après cette durée sans activité.</translation>
    </message>
    <message>
      <source>The agreeing observations lie within so long.</source>
      <translation>Les observations concordantes tiennent dans cette durée.</translation>
    </message>
    <message>
      <source>The agreeing observations span at least so long.</source>
      <translation>Les observations concordantes s’étendent au moins sur cette durée.</translation>
    </message>
    <message>
      <source>The attendance is written: {path}</source>
      <translation>Les pointages sont exportés : {path}</translation>
    </message>
    <message>
      <source>The backup is written: {path}</source>
      <translation>La sauvegarde est faite : {path}</translation>
    </message>
    <message>
      <source>The badge is that of this person; no face was compared.</source>
      <translation>Le badge est celui de cette personne ; aucun visage n’a été comparé.</translation>
    </message>
    <message>
      <source>The camera gives few pictures. Try another USB port, or more light.</source>
      <translation>La caméra donne peu d’images. Essayez un autre port USB, ou plus de lumière.</translation>
    </message>
    <message>
      <source>The camera gives no picture. You can enrol people later.</source>
      <translation>La caméra ne donne pas d’image. Vous pourrez inscrire des personnes plus tard.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable, or use a photo.</source>
      <translation>La caméra ne donne pas d’image : vérifiez son câble, ou prenez une photo existante.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable.</source>
      <translation>La caméra ne donne pas d’image : vérifiez son câble.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable. This can be done later, too.</source>
      <translation>La caméra ne donne pas d’image : vérifiez son câble. Cela peut aussi se faire plus tard.</translation>
    </message>
    <message>
      <source>The camera gives no picture: paste the text instead.</source>
      <translation>La caméra ne donne pas d’image : collez plutôt le texte.</translation>
    </message>
    <message>
      <source>The camera is starting</source>
      <translation>La caméra démarre</translation>
    </message>
    <message>
      <source>The camera sees well here</source>
      <translation>La caméra voit bien ici</translation>
    </message>
    <message>
      <source>The clock is right</source>
      <translation>L’horloge est juste</translation>
    </message>
    <message>
      <source>The clock needs checking</source>
      <translation>L’horloge est à vérifier</translation>
    </message>
    <message>
      <source>The clock of the kiosk could not be relied on at that moment.</source>
      <translation>L’horloge de la borne n’était pas fiable à ce moment.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but going by the time that passed it is {expected}.</source>
      <translation>L’horloge de cet ordinateur indique {shown}, mais d’après le temps écoulé, il est {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but the newest record was made on {expected}.</source>
      <translation>L’horloge de cet ordinateur indique {shown}, mais l’enregistrement le plus récent est du {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but this version was made on {expected}.</source>
      <translation>L’horloge de cet ordinateur indique {shown}, mais cette version date du {expected}.</translation>
    </message>
    <message>
      <source>The correction is on the record.</source>
      <translation>La correction est enregistrée.</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>Le disque est presque plein</translation>
    </message>
    <message>
      <source>The employee number and the PIN were right; no face was compared.</source>
      <translation>Le numéro d’employé et le code PIN étaient justes ; aucun visage n’a été comparé.</translation>
    </message>
    <message>
      <source>The event stays as it was recorded; your line says what it should have been.</source>
      <translation>Le pointage reste tel qu’il a été enregistré ; votre ligne dit ce qu’il aurait dû être.</translation>
    </message>
    <message>
      <source>The face is small. Let people stand closer.</source>
      <translation>Le visage est petit. Faites approcher les gens.</translation>
    </message>
    <message>
      <source>The face is too near. Let people stand further away.</source>
      <translation>Le visage est trop près. Faites reculer les gens.</translation>
    </message>
    <message>
      <source>The face may have been a picture of one, on paper or on a screen, or in very little light: live score {live_score}.</source>
      <translation>Le visage était peut-être une image, sur papier ou sur un écran, ou bien très peu éclairé : score de vivacité {live_score}.</translation>
    </message>
    <message>
      <source>The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed.</source>
      <translation>Le visage n’était assez similaire à celui de personne : {similarity}, il faut au moins {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed.</source>
      <translation>Le visage n’était pas celui du titulaire du code : similarité {similarity}, il faut au moins {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was out of sight during the challenge.</source>
      <translation>Le visage n’était pas visible pendant le défi.</translation>
    </message>
    <message>
      <source>The face was too bright.</source>
      <translation>Le visage était trop clair.</translation>
    </message>
    <message>
      <source>The face was too close.</source>
      <translation>Le visage était trop proche.</translation>
    </message>
    <message>
      <source>The face was too dark.</source>
      <translation>Le visage était trop sombre.</translation>
    </message>
    <message>
      <source>The face was too far away.</source>
      <translation>Le visage était trop éloigné.</translation>
    </message>
    <message>
      <source>The face was turned away.</source>
      <translation>Le visage était tourné.</translation>
    </message>
    <message>
      <source>The file is no photo that can be read.</source>
      <translation>Le fichier n’est pas une photo lisible.</translation>
    </message>
    <message>
      <source>The head turned another way than it was asked to.</source>
      <translation>La tête a tourné autrement que demandé.</translation>
    </message>
    <message>
      <source>The head turned as it was asked to.</source>
      <translation>La tête a tourné comme demandé.</translation>
    </message>
    <message>
      <source>The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the notes are deleted. Attendance stays.</source>
      <translation>La borne note quand elle a vu qui, et avec quelle certitude ; elle ne garde jamais d’image. Après ce délai, les notes sont effacées. Les pointages restent.</translation>
    </message>
    <message>
      <source>The kiosk relies on its clock again.</source>
      <translation>La borne se fie de nouveau à son horloge.</translation>
    </message>
    <message>
      <source>The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer.</source>
      <translation>La borne a hésité, ce qui vous coûte quelques secondes. De la lumière de face sur le visage rend cela plus rare.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking, and record nobody.</source>
      <translation>La borne continuerait à regarder et n’enregistrerait personne.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking. Put light on the face from the front and wipe the camera.</source>
      <translation>La borne continuerait à regarder. Éclairez le visage de face et essuyez la caméra.</translation>
    </message>
    <message>
      <source>The last backup is {n} days old. Make a new one.</source>
      <translation>La dernière sauvegarde date de {n} jours. Faites-en une nouvelle.</translation>
    </message>
    <message>
      <source>The light was too strong to see the colours of the screen on the skin.</source>
      <translation>La lumière était trop forte pour voir les couleurs de l’écran sur la peau.</translation>
    </message>
    <message>
      <source>The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>Le nom, le visage, le code PIN et le badge de {name} sont détruits et ne peuvent pas être récupérés ; les pointages restent, sans nom. Tapez « {word} » pour continuer.</translation>
    </message>
    <message>
      <source>The network costs by volume: look for news now and then only, not all the time.</source>
      <translation>Le réseau est facturé au volume : ne chercher des nouveautés que de temps en temps, pas sans cesse.</translation>
    </message>
    <message>
      <source>The networks for liveness are not in use: every picture of a face will pass. Install them with the command clockface packs install minifasnet and restart the kiosk.</source>
      <translation>Les réseaux de vivacité ne sont pas utilisés : toute image d’un visage passera. Installez-les avec la commande clockface packs install minifasnet et redémarrez la borne.</translation>
    </message>
    <message>
      <source>The newest list of people from the server is not used. The one before it still holds.</source>
      <translation>La dernière liste de personnes du serveur n’est pas utilisée. La précédente reste valable.</translation>
    </message>
    <message>
      <source>The newest {n} are shown: choose fewer days to see the others.</source>
      <translation>Les {n} plus récents sont affichés : choisissez moins de jours pour voir les autres.</translation>
    </message>
    <message>
      <source>The office does that in a few minutes</source>
      <translation>Le bureau s’en charge en quelques minutes</translation>
    </message>
    <message>
      <source>The pairing did not succeed. You can go on without a server for now.</source>
      <translation>L’association n’a pas réussi. Vous pouvez continuer sans serveur pour l’instant.</translation>
    </message>
    <message>
      <source>The password is changed.</source>
      <translation>Le mot de passe est changé.</translation>
    </message>
    <message>
      <source>The person agrees</source>
      <translation>La personne donne son accord</translation>
    </message>
    <message>
      <source>The person left before enough pictures agreed.</source>
      <translation>La personne est partie avant que suffisamment d’images concordent.</translation>
    </message>
    <message>
      <source>The person left in the middle of a challenge.</source>
      <translation>La personne est partie au milieu d’un défi.</translation>
    </message>
    <message>
      <source>The person types it; it counts the same as a face.</source>
      <translation>La personne le tape ; il compte autant qu’un visage.</translation>
    </message>
    <message>
      <source>The person was asked for something that no picture can do, and it was not met.</source>
      <translation>Il a été demandé une chose qu’aucune image ne peut faire, et elle n’a pas été faite.</translation>
    </message>
    <message>
      <source>The picture is flat. Clean the lens, and let the light come more from one side.</source>
      <translation>L’image manque de contraste. Nettoyez l’objectif, et faites venir la lumière davantage d’un côté.</translation>
    </message>
    <message>
      <source>The picture is not sharp. Clean the lens, take its film off, and give it more light.</source>
      <translation>L’image n’est pas nette. Nettoyez l’objectif, retirez son film, et donnez plus de lumière.</translation>
    </message>
    <message>
      <source>The picture was blurred.</source>
      <translation>L’image était floue.</translation>
    </message>
    <message>
      <source>The pictures of this moment named different people.</source>
      <translation>Les images de ce moment désignaient des personnes différentes.</translation>
    </message>
    <message>
      <source>The record stands: tell the office</source>
      <translation>L’enregistrement reste valable : prévenez le bureau</translation>
    </message>
    <message>
      <source>The report is written: {path}</source>
      <translation>Le rapport est enregistré : {path}</translation>
    </message>
    <message>
      <source>The same password again</source>
      <translation>Le même mot de passe encore une fois</translation>
    </message>
    <message>
      <source>The screen shines on your face</source>
      <translation>L’écran éclaire votre visage</translation>
    </message>
    <message>
      <source>The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again.</source>
      <translation>Le serveur n’accepte pas cette borne. Si elle y a été révoquée, dissociez-la ici et associez-la de nouveau.</translation>
    </message>
    <message>
      <source>The server does not take this code. Have it show a new one, or go on without a server.</source>
      <translation>Le serveur refuse ce code. Faites-en afficher un nouveau, ou continuez sans serveur.</translation>
    </message>
    <message>
      <source>The server is not reached. Attendance is kept here and sent later. Check the network and the server.</source>
      <translation>Le serveur ne répond pas. Les pointages sont gardés ici et envoyés plus tard. Vérifiez le réseau et le serveur.</translation>
    </message>
    <message>
      <source>The server is not reached. Check the network, or go on without a server for now.</source>
      <translation>Le serveur est injoignable. Vérifiez le réseau, ou continuez sans serveur pour l’instant.</translation>
    </message>
    <message>
      <source>The server is not reached; times are kept here</source>
      <translation>Le serveur ne répond pas ; les heures sont gardées ici</translation>
    </message>
    <message>
      <source>The server is reached. What waits here is on its way.</source>
      <translation>Le serveur répond. Ce qui attend ici est en route.</translation>
    </message>
    <message>
      <source>The settings ask everybody for a challenge.</source>
      <translation>Les réglages demandent un défi à tous.</translation>
    </message>
    <message>
      <source>The skin did not reflect the colours of the screen.</source>
      <translation>La peau n’a pas renvoyé les couleurs de l’écran.</translation>
    </message>
    <message>
      <source>The skin reflected the colours of the screen.</source>
      <translation>La peau a renvoyé les couleurs de l’écran.</translation>
    </message>
    <message>
      <source>The sync is switched off in the settings. Attendance waits here.</source>
      <translation>La synchronisation est désactivée dans les réglages. Les pointages attendent ici.</translation>
    </message>
    <message>
      <source>There is no backup yet. Make the first one now.</source>
      <translation>Il n’y a pas encore de sauvegarde. Faites la première maintenant.</translation>
    </message>
    <message>
      <source>There is no photo.</source>
      <translation>Il n’y a pas de photo.</translation>
    </message>
    <message>
      <source>There is nothing more to do</source>
      <translation>Il n’y a rien d’autre à faire</translation>
    </message>
    <message>
      <source>There was no face in the picture.</source>
      <translation>Il n’y avait pas de visage sur l’image.</translation>
    </message>
    <message>
      <source>There was no usable face on it. Go back and hold it straight, without glare.</source>
      <translation>Il n’y avait pas de visage utilisable dessus. Revenez en arrière et tenez-la droite, sans reflet.</translation>
    </message>
    <message>
      <source>There was no usable face. Go back and stand nearer, in the light.</source>
      <translation>Il n’y avait pas de visage utilisable. Revenez en arrière et approchez-vous, à la lumière.</translation>
    </message>
    <message>
      <source>There was too little light on the face.</source>
      <translation>Il y avait trop peu de lumière sur le visage.</translation>
    </message>
    <message>
      <source>There were too many tries: wait, or ask the office</source>
      <translation>Il y a eu trop d’essais : attendez, ou demandez au bureau</translation>
    </message>
    <message>
      <source>This PIN is guessed first: mix the digits.</source>
      <translation>Ce code PIN se devine en premier : mélangez les chiffres.</translation>
    </message>
    <message>
      <source>This computer is slow. Close other programs, or use a faster one.</source>
      <translation>Cet ordinateur est lent. Fermez d’autres programmes, ou prenez-en un plus rapide.</translation>
    </message>
    <message>
      <source>This is easily guessed: mix the digits.</source>
      <translation>C’est facile à deviner : mélangez les chiffres.</translation>
    </message>
    <message>
      <source>This is not the same password. Type it once more.</source>
      <translation>Ce n’est pas le même mot de passe. Tapez-le encore une fois.</translation>
    </message>
    <message>
      <source>This is not the text of a pairing. Take all of it, or read the QR code.</source>
      <translation>Ce n’est pas le texte d’une association. Prenez-le en entier, ou lisez le code QR.</translation>
    </message>
    <message>
      <source>This is somebody else: only the person who agreed, please</source>
      <translation>C’est quelqu’un d’autre : seulement la personne qui a donné son accord, s’il vous plaît</translation>
    </message>
    <message>
      <source>This is too long, or has characters that cannot be printed.</source>
      <translation>C’est trop long, ou cela contient des caractères non imprimables.</translation>
    </message>
    <message>
      <source>This kiosk is about to look for its server.</source>
      <translation>Cette borne va chercher son serveur.</translation>
    </message>
    <message>
      <source>This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer with the command</source>
      <translation>Cette borne est en service, mais personne ne peut l’administrer : fermez-la et créez un administrateur sur cet ordinateur avec la commande</translation>
    </message>
    <message>
      <source>This kiosk is not paired any more.</source>
      <translation>Cette borne n’est plus associée.</translation>
    </message>
    <message>
      <source>This kiosk is not set up completely. Log in to go on.</source>
      <translation>Cette borne n’est pas entièrement configurée. Connectez-vous pour continuer.</translation>
    </message>
    <message>
      <source>This kiosk is ready</source>
      <translation>Cette borne est prête</translation>
    </message>
    <message>
      <source>This kiosk works on its own. Pair it with a server to share people and attendance.</source>
      <translation>Cette borne travaille seule. Associez-la à un serveur pour partager les personnes et les pointages.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Ce mois</translation>
    </message>
    <message>
      <source>This name and this password do not belong together. Try again.</source>
      <translation>Ce nom et ce mot de passe ne vont pas ensemble. Essayez encore.</translation>
    </message>
    <message>
      <source>This password is too short: it needs at least 8 characters.</source>
      <translation>Ce mot de passe est trop court : il faut au moins 8 caractères.</translation>
    </message>
    <message>
      <source>This seems to be {name}, who is enrolled already.</source>
      <translation>Il semble que ce soit {name}, déjà dans la liste des inscrits.</translation>
    </message>
    <message>
      <source>This takes a moment</source>
      <translation>Cela prend un instant</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Cette semaine</translation>
    </message>
    <message>
      <source>Threads per model; more than one is slower where other cores are busy.</source>
      <translation>Fils d’exécution par modèle ; plus d’un ralentit si les autres cœurs sont occupés.</translation>
    </message>
    <message>
      <source>Three good photos of each person are enough. Photos are read once and not kept.</source>
      <translation>Trois bonnes photos de chaque personne suffisent. Les photos sont lues une fois et ne sont pas conservées.</translation>
    </message>
    <message>
      <source>Tilt of the head, degrees</source>
      <translation>Inclinaison de la tête, degrés</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Heure</translation>
    </message>
    <message>
      <source>Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”.</source>
      <translation>Heure, par exemple 04:00, à laquelle une présence non terminée devient une sortie manquante ; ou « never ».</translation>
    </message>
    <message>
      <source>Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”.</source>
      <translation>Heure, par exemple 08:00, après laquelle la première entrée est en retard dans les rapports ; ou « never ».</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Fuseau horaire</translation>
    </message>
    <message>
      <source>Times the margin that people marked as look-alikes of each other need.</source>
      <translation>Facteur appliqué à l’avance requise entre personnes signalées comme ressemblantes.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Aujourd’hui</translation>
    </message>
    <message>
      <source>Told by</source>
      <translation>Reconnu par</translation>
    </message>
    <message>
      <source>Took away a login</source>
      <translation>Retrait d’une connexion</translation>
    </message>
    <message>
      <source>Took the PIN away</source>
      <translation>Retrait du code PIN</translation>
    </message>
    <message>
      <source>Took the calibration back</source>
      <translation>A retiré le calibrage</translation>
    </message>
    <message>
      <source>Touch a picture to take it again. Pictures are not stored.</source>
      <translation>Touchez une image pour la refaire. Les images ne sont pas conservées.</translation>
    </message>
    <message>
      <source>Tried liveness out</source>
      <translation>A essayé la vivacité</translation>
    </message>
    <message>
      <source>Try again in {time}</source>
      <translation>Réessayez dans {time}</translation>
    </message>
    <message>
      <source>Try fewer letters, another filter, or empty the search with Esc.</source>
      <translation>Essayez moins de lettres, un autre filtre, ou videz la recherche avec Échap.</translation>
    </message>
    <message>
      <source>Try fewer letters, or empty the search with Esc.</source>
      <translation>Essayez moins de lettres, ou videz la recherche avec Échap.</translation>
    </message>
    <message>
      <source>Try it out</source>
      <translation>Essayer</translation>
    </message>
    <message>
      <source>Try once more, or ask the office</source>
      <translation>Essayez encore une fois, ou demandez au bureau</translation>
    </message>
    <message>
      <source>Turn of the head</source>
      <translation>Rotation de la tête</translation>
    </message>
    <message>
      <source>Turn on a light, or step into the light</source>
      <translation>Allumez une lampe, ou venez à la lumière</translation>
    </message>
    <message>
      <source>Turn your face to the light, step away and come back</source>
      <translation>Tournez le visage vers la lumière, éloignez-vous et revenez</translation>
    </message>
    <message>
      <source>Turn your face to the screen</source>
      <translation>Tournez le visage vers l’écran</translation>
    </message>
    <message>
      <source>Turn your head a little to the left</source>
      <translation>Tournez un peu la tête vers la gauche</translation>
    </message>
    <message>
      <source>Turn your head a little to the right</source>
      <translation>Tournez un peu la tête vers la droite</translation>
    </message>
    <message>
      <source>Turn your head left</source>
      <translation>Tournez la tête à gauche</translation>
    </message>
    <message>
      <source>Turn your head right</source>
      <translation>Tournez la tête à droite</translation>
    </message>
    <message>
      <source>Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is needed.</source>
      <translation>Deux personnes se ressemblent trop pour cette image : l’avance sur la personne suivante était de {margin}, il faut {min_margin}.</translation>
    </message>
    <message>
      <source>Type a name or an employee number above.</source>
      <translation>Tapez ci-dessus un nom ou un numéro d’employé.</translation>
    </message>
    <message>
      <source>Type the name as the person writes it.</source>
      <translation>Tapez le nom tel que la personne l’écrit.</translation>
    </message>
    <message>
      <source>Type the word to go on</source>
      <translation>Tapez le mot pour continuer</translation>
    </message>
    <message>
      <source>Type your name first.</source>
      <translation>Tapez d’abord votre nom.</translation>
    </message>
    <message>
      <source>Type your number and PIN once more</source>
      <translation>Tapez encore une fois votre numéro et votre code PIN</translation>
    </message>
    <message>
      <source>Typed before a PIN.</source>
      <translation>Se tape avant un code PIN.</translation>
    </message>
    <message>
      <source>Typed before the PIN.</source>
      <translation>Se tape avant le code PIN.</translation>
    </message>
    <message>
      <source>Typed: {n}</source>
      <translation>Chiffres tapés : {n}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler l’action</translation>
    </message>
    <message>
      <source>Unpair</source>
      <translation>Dissocier</translation>
    </message>
    <message>
      <source>Unpaired from the server</source>
      <translation>Dissociée du serveur</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>Mises à jour</translation>
    </message>
    <message>
      <source>Use a photo instead</source>
      <translation>Utiliser plutôt une photo</translation>
    </message>
    <message>
      <source>Use at least {limit} digits.</source>
      <translation>Utilisez au moins {limit} chiffres.</translation>
    </message>
    <message>
      <source>Use at most {limit} digits.</source>
      <translation>Utilisez au plus {limit} chiffres.</translation>
    </message>
    <message>
      <source>Use digits only.</source>
      <translation>Utilisez seulement des chiffres.</translation>
    </message>
    <message>
      <source>Use your PIN or badge</source>
      <translation>Utilisez votre code PIN ou votre badge</translation>
    </message>
    <message>
      <source>Use your PIN or badge instead</source>
      <translation>Utilisez plutôt votre PIN ou badge</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or ask the office</source>
      <translation>Utilisez votre code PIN ou votre badge, ou demandez au bureau</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or come back with light on your face</source>
      <translation>Utilisez votre code PIN ou votre badge, ou revenez le visage éclairé</translation>
    </message>
    <message>
      <source>Use your PIN or badge: your time counts</source>
      <translation>Utilisez votre code PIN ou votre badge : votre heure compte</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Views taken: {n} of {all}</source>
      <translation>Vues prises : {n} sur {all}</translation>
    </message>
    <message>
      <source>Was not seen</source>
      <translation>N’a pas été vu</translation>
    </message>
    <message>
      <source>Was refused at the login</source>
      <translation>Connexion refusée</translation>
    </message>
    <message>
      <source>Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in the settings, let liveness ask everybody for a challenge (“always”).</source>
      <translation>Votre propre visage était-il aussi visible ? Alors revenez en arrière et réessayez. Sinon, quelqu’un d’autre pourrait pointer pour vous : dans les réglages, faites demander un défi à tous (« always »).</translation>
    </message>
    <message>
      <source>Ways to clock in</source>
      <translation>Moyens de pointer</translation>
    </message>
    <message>
      <source>Welcome to Clockface</source>
      <translation>Bienvenue dans Clockface</translation>
    </message>
    <message>
      <source>Went out</source>
      <translation>Sortie</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>What a challenge is: coloured light of the screen on the face, a turn of the head, or both.</source>
      <translation>En quoi consiste un défi : une lumière colorée de l’écran sur le visage, un mouvement de la tête, ou les deux.</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Ce qui ne va pas</translation>
    </message>
    <message>
      <source>What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.</source>
      <translation>Support de calcul des modèles : « cuda » ne fonctionne pas sans GPU, « auto » continue avec le CPU.</translation>
    </message>
    <message>
      <source>What was tried is as it should be</source>
      <translation>Ce qui a été essayé est comme il faut</translation>
    </message>
    <message>
      <source>When a second face is this large against the first, nobody is clearly in front.</source>
      <translation>Quand un deuxième visage est aussi grand par rapport au premier, personne n’est clairement devant.</translation>
    </message>
    <message>
      <source>Where does this kiosk stand?</source>
      <translation>Où se trouve cette borne ?</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Qui</translation>
    </message>
    <message>
      <source>Whoever clocks in appears here at once.</source>
      <translation>Les personnes qui entrent apparaissent ici aussitôt.</translation>
    </message>
    <message>
      <source>Whoever clocks out appears here at once.</source>
      <translation>Les personnes qui sortent apparaissent ici aussitôt.</translation>
    </message>
    <message>
      <source>Whom or what</source>
      <translation>Qui ou quoi</translation>
    </message>
    <message>
      <source>Whose month? Type a name or number</source>
      <translation>Le mois de qui ? Tapez un nom ou un numéro</translation>
    </message>
    <message>
      <source>Width of the face, px</source>
      <translation>Largeur du visage, px</translation>
    </message>
    <message>
      <source>Width of the picture asked of the camera.</source>
      <translation>Largeur d’image demandée à la caméra.</translation>
    </message>
    <message>
      <source>With a metered network: how often the kiosk looks for news.</source>
      <translation>Avec un réseau facturé au volume : à quel rythme la borne cherche des nouveautés.</translation>
    </message>
    <message>
      <source>With a roster, a CSV file beside the photos, also number, department and badge: name;employee_number;department;badge;photos</source>
      <translation>Avec une liste, un fichier CSV à côté des photos, aussi numéro, service et badge : name;employee_number;department;badge;photos</translation>
    </message>
    <message>
      <source>With “alternate”: how long after a record the opposite one is not yet written by itself.</source>
      <translation>Avec « alternate » : durée après un pointage pendant laquelle le sens opposé n’est pas encore inscrit automatiquement.</translation>
    </message>
    <message>
      <source>With “schedule”: from which time of day on people come in or go out.</source>
      <translation>Avec « schedule » : à partir de quelle heure on entre ou on sort.</translation>
    </message>
    <message>
      <source>Within it the same direction is “already recorded” and nothing is written.</source>
      <translation>Dans ce délai, le même sens est « déjà enregistré » et rien n’est inscrit.</translation>
    </message>
    <message>
      <source>Without PIN or badge</source>
      <translation>Sans PIN ni badge</translation>
    </message>
    <message>
      <source>Without a face</source>
      <translation>Sans visage</translation>
    </message>
    <message>
      <source>Without a face, a PIN or a badge is needed.</source>
      <translation>Sans visage, il faut un code PIN ou un badge.</translation>
    </message>
    <message>
      <source>Without a face, give a badge, or an employee number and a PIN.</source>
      <translation>Sans visage, indiquez un badge, ou un numéro d’employé et un code PIN.</translation>
    </message>
    <message>
      <source>Without a new picture for so long the camera counts as lost.</source>
      <translation>Sans nouvelle image pendant cette durée, la caméra compte comme perdue.</translation>
    </message>
    <message>
      <source>Worked today</source>
      <translation>Travaillé aujourd’hui</translation>
    </message>
    <message>
      <source>Write the name first.</source>
      <translation>Écrivez d’abord le nom.</translation>
    </message>
    <message>
      <source>Wrong PINs after which codes are locked.</source>
      <translation>Nombre de codes PIN refusés avant le blocage des codes.</translation>
    </message>
    <message>
      <source>Wrong PINs after which each further one has to wait longer.</source>
      <translation>Nombre de codes PIN refusés à partir duquel chaque nouvel essai doit attendre plus longtemps.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Oui</translation>
    </message>
    <message>
      <source>You log in with it, and corrections carry it.</source>
      <translation>Il sert à vous connecter, et figure dans les corrections.</translation>
    </message>
    <message>
      <source>You pass, and pictures of you do not</source>
      <translation>Vous passez, et vos images non</translation>
    </message>
    <message>
      <source>You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower the live score in the settings.</source>
      <translation>La borne vous a pris pour une image. Éclairez le visage de face et essuyez la caméra. Si cela persiste, baissez le score de vivacité dans les réglages.</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>Votre code PIN</translation>
    </message>
    <message>
      <source>Your PIN is being checked</source>
      <translation>Votre code PIN est en cours de vérification</translation>
    </message>
    <message>
      <source>Your face</source>
      <translation>Votre visage</translation>
    </message>
    <message>
      <source>Your face was not always in view. Raise, lower or tilt the camera.</source>
      <translation>Votre visage n’était pas toujours dans l’image. Levez, baissez ou inclinez la caméra.</translation>
    </message>
    <message>
      <source>Your language</source>
      <translation>Votre langue</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Votre nom</translation>
    </message>
    <message>
      <source>Your number</source>
      <translation>Votre numéro</translation>
    </message>
    <message>
      <source>Your own face does not pass</source>
      <translation>Votre propre visage ne passe pas</translation>
    </message>
    <message>
      <source>Your time is recorded</source>
      <translation>Votre heure est notée</translation>
    </message>
    <message>
      <source>Your time isn’t saved</source>
      <translation>Votre heure n’est pas enregistrée</translation>
    </message>
    <message>
      <source>You’re in</source>
      <translation>Entrée enregistrée</translation>
    </message>
    <message>
      <source>You’re out</source>
      <translation>Sortie enregistrée</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>accepter</translation>
    </message>
    <message>
      <source>applies after a restart</source>
      <translation>s’applique après un redémarrage</translation>
    </message>
    <message>
      <source>applies at once</source>
      <translation>s’applique aussitôt</translation>
    </message>
    <message>
      <source>by {author}</source>
      <translation>par {author}</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd d MMM</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>par défaut : {value}</translation>
    </message>
    <message>
      <source>down</source>
      <translation>bas</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>effacer</translation>
    </message>
    <message>
      <source>from a photo</source>
      <translation>d’après une photo</translation>
    </message>
    <message>
      <source>given</source>
      <translation>défini</translation>
    </message>
    <message>
      <source>left</source>
      <translation>gauche</translation>
    </message>
    <message>
      <source>missing in</source>
      <translation>entrée manquante</translation>
    </message>
    <message>
      <source>missing out</source>
      <translation>sortie manquante</translation>
    </message>
    <message>
      <source>never</source>
      <translation>jamais</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>non défini</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>non utilisé</translation>
    </message>
    <message>
      <source>or hold your badge to the reader</source>
      <translation>ou présentez votre badge au lecteur</translation>
    </message>
    <message>
      <source>right</source>
      <translation>droite</translation>
    </message>
    <message>
      <source>slowly, and a little is enough</source>
      <translation>lentement, un peu suffit</translation>
    </message>
    <message>
      <source>so that I know it’s you</source>
      <translation>pour que je sache que c’est vous</translation>
    </message>
    <message>
      <source>so that the picture is sharp</source>
      <translation>pour que l’image soit nette</translation>
    </message>
    <message>
      <source>so that your whole face is in view</source>
      <translation>pour que tout votre visage soit visible</translation>
    </message>
    <message>
      <source>straight</source>
      <translation>de face</translation>
    </message>
    <message>
      <source>then look here</source>
      <translation>puis regardez ici</translation>
    </message>
    <message>
      <source>then touch OK</source>
      <translation>puis touchez OK</translation>
    </message>
    <message>
      <source>to record your time</source>
      <translation>pour enregistrer votre heure</translation>
    </message>
    <message>
      <source>unpair</source>
      <translation>dissocier</translation>
    </message>
    <message>
      <source>until your face fills the outline</source>
      <translation>jusqu’à ce que votre visage remplisse le contour</translation>
    </message>
    <message>
      <source>until your face fits the outline</source>
      <translation>jusqu’à ce que votre visage tienne dans le contour</translation>
    </message>
    <message>
      <source>up</source>
      <translation>haut</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>hier {time}</translation>
    </message>
    <message>
      <source>{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), lead over the next person {margin} (at least {min_margin}).</source>
      <translation>{agreeing} images sur {seen} à la suite désignaient cette personne : similarité {similarity} (au moins {min_similarity}), avance sur la personne suivante {margin} (au moins {min_margin}).</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{hours} today</source>
      <translation>{hours} aujourd’hui</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>de {low} à {high}</translation>
    </message>
    <message>
      <source>{name} has no PIN any more.</source>
      <translation>{name} n’a plus de code PIN.</translation>
    </message>
    <message>
      <source>{name} is active again.</source>
      <translation>La fiche « {name} » est de nouveau active.</translation>
    </message>
    <message>
      <source>{name} is enrolled</source>
      <translation>Inscription terminée : {name}</translation>
    </message>
    <message>
      <source>{name} is inactive now.</source>
      <translation>La fiche « {name} » est désormais inactive.</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>La fiche « {name} » est enregistrée.</translation>
    </message>
    <message>
      <source>{name} is used after a restart of the kiosk.</source>
      <translation>{name} sera utilisé après un redémarrage de la borne.</translation>
    </message>
    <message>
      <source>{name} may log in now.</source>
      <translation>{name} peut maintenant se connecter.</translation>
    </message>
    <message>
      <source>{name} may not log in any more.</source>
      <translation>{name} ne peut plus se connecter.</translation>
    </message>
    <message>
      <source>{name}, look here</source>
      <translation>{name}, regardez ici</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} jours</translation>
    </message>
    <message>
      <source>{owner} has this already.</source>
      <translation>{owner} l’a déjà.</translation>
    </message>
    <message>
      <source>{value} (at least {least})</source>
      <translation>{value} (au moins {least})</translation>
    </message>
    <message>
      <source>{value} (noticed)</source>
      <translation>{value} (remarqué)</translation>
    </message>
    <message>
      <source>{word} will not be able to log in any more.</source>
      <translation>{word} ne pourra plus se connecter.</translation>
    </message>
    <message>
      <source>“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.</source>
      <translation>« alternate » répond à une entrée par une sortie ; « in » et « out » sont fixes ; « schedule » suit l’heure ; « ask » demande.</translation>
    </message>
    <message>
      <source>“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.</source>
      <translation>« passive » refuse les images de visages dès que les réseaux nécessaires sont installés ; « step_up » demande un défi en cas de doute ; « always » en demande un à tous ; « off » ne vérifie rien.</translation>
    </message>
  </context>
</TS>
