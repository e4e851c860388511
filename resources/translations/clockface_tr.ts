<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
  <context>
    <name>clockface</name>
    <message>
      <source>A PIN has at least {limit} digits.</source>
      <translation>Bir PIN en az {limit} rakamdan oluşur.</translation>
    </message>
    <message>
      <source>A PIN has at most {limit} digits.</source>
      <translation>Bir PIN en çok {limit} rakamdan oluşur.</translation>
    </message>
    <message>
      <source>A PIN has digits only.</source>
      <translation>Bir PIN yalnızca rakamlardan oluşur.</translation>
    </message>
    <message>
      <source>A PIN is typed after an employee number: write one.</source>
      <translation>PIN, personel numarasından sonra girilir: bir numara yazın.</translation>
    </message>
    <message>
      <source>A PIN is typed after the employee number: give one.</source>
      <translation>PIN, personel numarasından sonra girilir: bir numara verin.</translation>
    </message>
    <message>
      <source>A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it can read them: keep it as safe as the kiosk itself.</source>
      <translation>Yedek, tüm giriş-çıkışları, kişileri, şablonları, anahtarları, ayarları ve operatörleri içeren tek bir dosyadır. Bu dosyaya sahip olan hepsini okuyabilir: onu kiosk kadar güvenli saklayın.</translation>
    </message>
    <message>
      <source>A challenge is made so that a picture cannot meet it.</source>
      <translation>Bir sınama, bir resmin yerine getiremeyeceği biçimde yapılmıştır.</translation>
    </message>
    <message>
      <source>A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg</source>
      <translation>Her kişi için adını taşıyan bir fotoğraf klasörü içeren klasör veya ZIP dosyası: Ana_Silva/1.jpg</translation>
    </message>
    <message>
      <source>A little more light</source>
      <translation>Biraz daha ışık</translation>
    </message>
    <message>
      <source>A part of the face was outside the picture.</source>
      <translation>Yüzün bir kısmı görüntünün dışındaydı.</translation>
    </message>
    <message>
      <source>A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet</source>
      <translation>Kameraya tutulan bir fotoğraf geçebilir. Canlılık ağlarını kurun: clockface packs install minifasnet</translation>
    </message>
    <message>
      <source>A photo held before the camera passes: liveness is switched off in the settings.</source>
      <translation>Kameraya tutulan bir fotoğraf geçer: canlılık denetimi ayarlarda kapalı.</translation>
    </message>
    <message>
      <source>A picture of you passes for you</source>
      <translation>Bir resminiz sizin yerinize geçiyor</translation>
    </message>
    <message>
      <source>A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it.</source>
      <translation>Bir pencere ya da lamba kamerayı kamaştırıyor. Kiosku başka yöne çevirin ya da ışığı kapatın.</translation>
    </message>
    <message>
      <source>Accepted the clock</source>
      <translation>Saati kabul etti</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>Etkinleştir</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Etkin</translation>
    </message>
    <message>
      <source>Active again: {n}</source>
      <translation>Yeniden etkin: {n}</translation>
    </message>
    <message>
      <source>Add a missing event</source>
      <translation>Eksik bir olay ekle</translation>
    </message>
    <message>
      <source>Add an administrator first.</source>
      <translation>Önce bir yönetici ekleyin.</translation>
    </message>
    <message>
      <source>Add what the kiosk did not record.</source>
      <translation>Kioskun kaydetmediğini ekleyin.</translation>
    </message>
    <message>
      <source>Added an operator</source>
      <translation>Operatör eklendi</translation>
    </message>
    <message>
      <source>Administration</source>
      <translation>Yönetim</translation>
    </message>
    <message>
      <source>Administrator: everything</source>
      <translation>Yönetici: her şey</translation>
    </message>
    <message>
      <source>After the challenge somebody else stood there.</source>
      <translation>Sınamadan sonra orada başka biri duruyordu.</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>Tüm bölümler</translation>
    </message>
    <message>
      <source>All events: {n}</source>
      <translation>Tüm olaylar: {n}</translation>
    </message>
    <message>
      <source>All of these people were shown the notice and agreed.</source>
      <translation>Bu kişilerin hepsine bilgilendirme gösterildi ve hepsi kabul etti.</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>Tüm sonuçlar</translation>
    </message>
    <message>
      <source>All remarks</source>
      <translation>Tüm notlar</translation>
    </message>
    <message>
      <source>All together: {hours}</source>
      <translation>Herkes birlikte: {hours}</translation>
    </message>
    <message>
      <source>Already in since {time}</source>
      <translation>Giriş zaten var: {time}</translation>
    </message>
    <message>
      <source>Already out since {time}</source>
      <translation>Çıkış zaten var: {time}</translation>
    </message>
    <message>
      <source>An “in” older than this has no “out” any more: it is a missing out.</source>
      <translation>Bundan eski bir girişin artık çıkışı olmaz: bu, eksik bir çıkıştır.</translation>
    </message>
    <message>
      <source>And for at least so long.</source>
      <translation>Ve en az bu süre boyunca.</translation>
    </message>
    <message>
      <source>Another face came into view during the challenge.</source>
      <translation>Sınama sırasında başka bir yüz göründü.</translation>
    </message>
    <message>
      <source>Another server answered than the one of this text. Ask whoever runs it, or go on without.</source>
      <translation>Bu metnin sunucusu değil, başka bir sunucu yanıt verdi. Sorumlusuna sorun ya da sunucusuz devam edin.</translation>
    </message>
    <message>
      <source>As people say it; the kiosk greets with it.</source>
      <translation>İnsanların söylediği gibi; kiosk bununla selamlar.</translation>
    </message>
    <message>
      <source>As the person writes it.</source>
      <translation>Kişinin yazdığı gibi.</translation>
    </message>
    <message>
      <source>Ask for the PIN after the badge.</source>
      <translation>Karttan sonra PIN sor.</translation>
    </message>
    <message>
      <source>Ask the office to add you</source>
      <translation>Ofisten sizi tanımlamasını isteyin</translation>
    </message>
    <message>
      <source>Ask the office to record your time</source>
      <translation>Saatinizi ofise yazdırın</translation>
    </message>
    <message>
      <source>At least 8 characters. Three words make a good one.</source>
      <translation>En az 8 karakter. Üç kelime iyi bir parola olur.</translation>
    </message>
    <message>
      <source>At least {n} characters; a short sentence is good.</source>
      <translation>En az {n} karakter; kısa bir cümle iyidir.</translation>
    </message>
    <message>
      <source>At least {n} digits.</source>
      <translation>En az {n} rakam.</translation>
    </message>
    <message>
      <source>At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or hold the QR code to the camera.</source>
      <translation>Sunucuda bir kiosk ekleyin: Kısa süre geçerli bir metin ve bir QR kodu gösterir. Metni buraya yapıştırın veya QR kodunu kameraya tutun.</translation>
    </message>
    <message>
      <source>At work and privately</source>
      <translation>İşte ve özel kullanımda</translation>
    </message>
    <message>
      <source>At work only with a licence of its maker</source>
      <translation>İşte yalnızca üreticisinin lisansıyla</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Denemeler</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Giriş-çıkışlar</translation>
    </message>
    <message>
      <source>Attendance records</source>
      <translation>Giriş-çıkış kayıtları</translation>
    </message>
    <message>
      <source>Attendance to be sent</source>
      <translation>Gönderilecek giriş-çıkışlar</translation>
    </message>
    <message>
      <source>Audit log</source>
      <translation>Denetim günlüğü</translation>
    </message>
    <message>
      <source>Auditor: reads</source>
      <translation>Denetçi: okur</translation>
    </message>
    <message>
      <source>Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.</source>
      <translation>Parmak izi olmadan eşleştirilen bir sunucu için sertifika makamları: “system” veya bir sertifika dosyası.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Geri</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>Varsayılana dön</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>Yönetime dön</translation>
    </message>
    <message>
      <source>Back to the kiosk</source>
      <translation>Kioska dön</translation>
    </message>
    <message>
      <source>Badge</source>
      <translation>Kart</translation>
    </message>
    <message>
      <source>Badge and face</source>
      <translation>Kart ve yüz</translation>
    </message>
    <message>
      <source>Become the administrator</source>
      <translation>Yönetici olun</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>Başlamadan önce</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Başla</translation>
    </message>
    <message>
      <source>Begin, and stand where people stand.</source>
      <translation>Başlayın ve herkesin durduğu yerde durun.</translation>
    </message>
    <message>
      <source>Begin, go where people will stand, and look at the camera.</source>
      <translation>Başlayın, insanların duracağı yere gidin ve kameraya bakın.</translation>
    </message>
    <message>
      <source>Between full scans only the surroundings of the followed face are searched.</source>
      <translation>Tam taramalar arasında yalnızca izlenen yüzün çevresi aranır.</translation>
    </message>
    <message>
      <source>Bright, and so near that it hides your face. Begin, and hold it up for ten seconds.</source>
      <translation>Parlak ve yüzünüzü örtecek kadar yakın. Başlayın ve telefonu on saniye kaldırıp tutun.</translation>
    </message>
    <message>
      <source>Brightness of the face</source>
      <translation>Yüzün parlaklığı</translation>
    </message>
    <message>
      <source>CSV, for payroll</source>
      <translation>CSV, bordro için</translation>
    </message>
    <message>
      <source>Calibrated the recognition</source>
      <translation>Tanımayı kalibre etti</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>Girdi</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Camera off</source>
      <translation>Kamera kapalı</translation>
    </message>
    <message>
      <source>Camera on</source>
      <translation>Kamera açık</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Cannot clock in</source>
      <translation>Giriş-çıkış yapamaz</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>Büyük harfler</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>PIN’i değiştir</translation>
    </message>
    <message>
      <source>Changed a password</source>
      <translation>Parola değiştirildi</translation>
    </message>
    <message>
      <source>Changed a setting</source>
      <translation>Ayar değiştirildi</translation>
    </message>
    <message>
      <source>Changed the profile</source>
      <translation>Profil değiştirildi</translation>
    </message>
    <message>
      <source>Changes of people to be sent</source>
      <translation>Gönderilecek kişi değişiklikleri</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Kontrol</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Yeniden denetle</translation>
    </message>
    <message>
      <source>Check the camera</source>
      <translation>Kamerayı denetle</translation>
    </message>
    <message>
      <source>Check your number and PIN, or your badge</source>
      <translation>Numaranızı ve PIN’inizi ya da kartınızı kontrol edin</translation>
    </message>
    <message>
      <source>Choose a ZIP file or a roster</source>
      <translation>ZIP dosyası veya liste seç</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Klasör seç</translation>
    </message>
    <message>
      <source>Choose a person</source>
      <translation>Bir kişi seçin</translation>
    </message>
    <message>
      <source>Choose another day. Receipts are kept for a number of days that the settings say.</source>
      <translation>Başka bir gün seçin. Tutanaklar, ayarlarda belirtilen gün sayısı kadar saklanır.</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>Seçimi kaldır</translation>
    </message>
    <message>
      <source>Choose other days, or another person.</source>
      <translation>Başka günler ya da başka bir kişi seçin.</translation>
    </message>
    <message>
      <source>Chose a model pack</source>
      <translation>Model paketi seçildi</translation>
    </message>
    <message>
      <source>Chosen: {n}</source>
      <translation>Seçilen: {n}</translation>
    </message>
    <message>
      <source>City with the same time</source>
      <translation>Aynı saatteki şehir</translation>
    </message>
    <message>
      <source>Click here and hold the badge to the reader.</source>
      <translation>Buraya tıklayın ve kartı okuyucuya tutun.</translation>
    </message>
    <message>
      <source>Clock not certain</source>
      <translation>Saat kesin değil</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Closing the kiosk stops the recording of attendance.</source>
      <translation>Kioskun kapatılması giriş-çıkış kaydını durdurur.</translation>
    </message>
    <message>
      <source>Codes are locked</source>
      <translation>Kodlar kilitli</translation>
    </message>
    <message>
      <source>Colours of the screen.</source>
      <translation>Ekranın renkleri.</translation>
    </message>
    <message>
      <source>Come a little closer</source>
      <translation>Biraz yaklaşın</translation>
    </message>
    <message>
      <source>Come closer and look straight here</source>
      <translation>Yaklaşın ve doğrudan buraya bakın</translation>
    </message>
    <message>
      <source>Compare it with another clock first. From now on records count as made at the time that this clock shows. Type “{word}” to go on.</source>
      <translation>Önce başka bir saatle karşılaştırın. Bundan sonra kayıtlar için bu saatin gösterdiği zaman geçerlidir. Devam etmek için “{word}” yazın.</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Rıza</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Devam</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>Correct this</source>
      <translation>Bunu düzelt</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Düzeltildi</translation>
    </message>
    <message>
      <source>Corrected later</source>
      <translation>Sonradan düzeltildi</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Düzeltme</translation>
    </message>
    <message>
      <source>Correction by {name}</source>
      <translation>Düzelten: {name}</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Düzeltmeler</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Veri klasörü</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Gün</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Günler</translation>
    </message>
    <message>
      <source>Deactivate</source>
      <translation>Devre dışı bırak</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Karar</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>Bölüm</translation>
    </message>
    <message>
      <source>Did not come</source>
      <translation>Gelmedi</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>Özet değeri</translation>
    </message>
    <message>
      <source>Digits of a new PIN, at least.</source>
      <translation>Yeni bir PIN’in en az rakam sayısı.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Uzaklık</translation>
    </message>
    <message>
      <source>Does a photo of you pass for you?</source>
      <translation>Bir fotoğrafınız sizin yerinize geçer mi?</translation>
    </message>
    <message>
      <source>Does not pass</source>
      <translation>Geçmiyor</translation>
    </message>
    <message>
      <source>Does the camera see well here?</source>
      <translation>Kamera burada iyi görüyor mu?</translation>
    </message>
    <message>
      <source>Each clocking in and out appears here at once.</source>
      <translation>Her giriş ve çıkış hemen burada görünür.</translation>
    </message>
    <message>
      <source>Edges of a phone or sheet</source>
      <translation>Telefon ya da kâğıt kenarları</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Düzenle</translation>
    </message>
    <message>
      <source>Employee number</source>
      <translation>Personel numarası</translation>
    </message>
    <message>
      <source>Enrol</source>
      <translation>Tanımla</translation>
    </message>
    <message>
      <source>Enrol a person</source>
      <translation>Kişi tanımla</translation>
    </message>
    <message>
      <source>Enrol as another person</source>
      <translation>Başka bir kişi olarak tanımla</translation>
    </message>
    <message>
      <source>Enrol people first; their hours appear here.</source>
      <translation>Önce kişileri tanımlayın; saatleri burada görünür.</translation>
    </message>
    <message>
      <source>Enrol people first; whoever clocks in is here then.</source>
      <translation>Önce kişileri tanımlayın; giriş yapan burada görünür.</translation>
    </message>
    <message>
      <source>Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do.</source>
      <translation>Kişileri bu kamerada tek tek tanımlayın ya da fotoğrafları bir listeyle içe aktarın. Yüz zorunlu değildir: PIN yeterlidir.</translation>
    </message>
    <message>
      <source>Enrol the face</source>
      <translation>Yüzü tanımla</translation>
    </message>
    <message>
      <source>Enrol the face again</source>
      <translation>Yüzü yeniden tanımla</translation>
    </message>
    <message>
      <source>Enrol the first person</source>
      <translation>İlk kişiyi tanımla</translation>
    </message>
    <message>
      <source>Enrol the next person</source>
      <translation>Sonraki kişiyi tanımla</translation>
    </message>
    <message>
      <source>Enrolled</source>
      <translation>Tanımlandı</translation>
    </message>
    <message>
      <source>Enrolled again</source>
      <translation>Yeniden tanımlandı</translation>
    </message>
    <message>
      <source>Enrolled in spite of a likeness</source>
      <translation>Benzerliğe rağmen tanımlandı</translation>
    </message>
    <message>
      <source>Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}.</source>
      <translation>Tanımlanan: {done}. Tanımlanamayan: {failed}. Kullanılmayan fotoğraf: {left}. Denenmeyen: {untried}.</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Giriş tuşu</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>Eklenme</translation>
    </message>
    <message>
      <source>Entered by</source>
      <translation>Ekleyen</translation>
    </message>
    <message>
      <source>Entered by hand.</source>
      <translation>Elle eklendi.</translation>
    </message>
    <message>
      <source>Entries are chained to one another: none can be changed or taken out unseen.</source>
      <translation>Kayıtlar birbirine zincirlidir: hiçbiri fark edilmeden değiştirilemez veya çıkarılamaz.</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>Sil</translation>
    </message>
    <message>
      <source>Erase them</source>
      <translation>Sil</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>Silindi</translation>
    </message>
    <message>
      <source>Erased: {n}</source>
      <translation>Silinen: {n}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Olay</translation>
    </message>
    <message>
      <source>Event id</source>
      <translation>Olay kimliği</translation>
    </message>
    <message>
      <source>Events: {n}</source>
      <translation>Olaylar: {n}</translation>
    </message>
    <message>
      <source>Every login, enrolment, correction and export is noted.</source>
      <translation>Her oturum açma, tanımlama, düzeltme ve dışa aktarma not edilir.</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Herkes</translation>
    </message>
    <message>
      <source>Everybody can be enrolled.</source>
      <translation>Herkes tanımlanabilir.</translation>
    </message>
    <message>
      <source>Everybody has a login of their own, so that the audit log says who it was.</source>
      <translation>Herkesin kendi oturumu vardır; böylece denetim günlüğü kimin yaptığını gösterir.</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>Her şey yolunda.</translation>
    </message>
    <message>
      <source>Everything that is kept about {name}</source>
      <translation>Saklanan tüm veriler: {name}</translation>
    </message>
    <message>
      <source>Excel</source>
      <translation>Excel</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Dışa aktar</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Dışa aktarıldı</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>Yüz</translation>
    </message>
    <message>
      <source>Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.</source>
      <translation>Yalnızca yüz; yüz, olmazsa PIN veya kart; ya da önce PIN veya kart, sonra o kişinin yüzü.</translation>
    </message>
    <message>
      <source>Face does not fit the code</source>
      <translation>Yüz koda uymuyor</translation>
    </message>
    <message>
      <source>Face in view</source>
      <translation>Yüz görüntüde</translation>
    </message>
    <message>
      <source>Fetch newer versions of Clockface from the server; without it they come by stick alone.</source>
      <translation>Clockface’in yeni sürümlerini sunucudan al; yoksa yalnızca USB bellekle gelirler.</translation>
    </message>
    <message>
      <source>Figures and signs</source>
      <translation>Rakamlar ve işaretler</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Dosya</translation>
    </message>
    <message>
      <source>Finding faces</source>
      <translation>Yüzleri bulma</translation>
    </message>
    <message>
      <source>First choose who looks after this kiosk. Only this person can then enrol people, correct times, change settings and close the window; more people can be added later.</source>
      <translation>Önce bu kioskla kimin ilgileneceğini seçin. Bundan sonra yalnızca bu kişi kişileri tanımlayabilir, saatleri düzeltebilir, ayarları değiştirebilir ve pencereyi kapatabilir; daha sonra başka kişiler eklenebilir.</translation>
    </message>
    <message>
      <source>First in</source>
      <translation>İlk giriş</translation>
    </message>
    <message>
      <source>First look at the camera yourself, then hold two pictures of yourself before it. At the end you see what the kiosk would have done.</source>
      <translation>Önce kameraya kendiniz bakın, sonra iki resminizi kameraya tutun. Sonunda kioskun ne yapacağını görürsünüz.</translation>
    </message>
    <message>
      <source>For how long codes are then locked, restarts not counted.</source>
      <translation>Kodların bundan sonra ne kadar süre kilitli kalacağı; yeniden başlatmalar sayılmaz.</translation>
    </message>
    <message>
      <source>For how many days the receipts of recognition attempts are kept.</source>
      <translation>Tanıma denemelerinin tutanaklarının kaç gün saklanacağı.</translation>
    </message>
    <message>
      <source>For leaving the full screen.</source>
      <translation>Tam ekrandan çıkmak için.</translation>
    </message>
    <message>
      <source>For the administration of this kiosk.</source>
      <translation>Bu kioskun yönetimi için.</translation>
    </message>
    <message>
      <source>Found that nobody may log in</source>
      <translation>Kimsenin oturum açamadığı görüldü</translation>
    </message>
    <message>
      <source>Found: {n} of {of}</source>
      <translation>Bulunan: {n} / {of}</translation>
    </message>
    <message>
      <source>Free space</source>
      <translation>Boş alan</translation>
    </message>
    <message>
      <source>From now on the kiosk knows this face: try it at once.</source>
      <translation>Kiosk artık bu yüzü tanıyor: hemen deneyin.</translation>
    </message>
    <message>
      <source>From now on the kiosk takes this PIN or badge.</source>
      <translation>Kiosk artık bu PIN’i veya kartı kabul ediyor.</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Tarih aralığı</translation>
    </message>
    <message>
      <source>Gave out a person’s data</source>
      <translation>Bir kişinin verileri verildi</translation>
    </message>
    <message>
      <source>Give a number.</source>
      <translation>Bir sayı girin.</translation>
    </message>
    <message>
      <source>Give the site a name, such as the one on its door.</source>
      <translation>Yere bir ad verin, örneğin kapıda yazanı.</translation>
    </message>
    <message>
      <source>Given elsewhere, as {operator} stated on {when}</source>
      <translation>Başka yerde verildi; beyan eden: {operator}, {when}</translation>
    </message>
    <message>
      <source>Given here on {when}, with {operator}</source>
      <translation>Burada verildi: {when}, operatör: {operator}</translation>
    </message>
    <message>
      <source>Go on without a server</source>
      <translation>Sunucusuz devam et</translation>
    </message>
    <message>
      <source>HNSW index: links of each node.</source>
      <translation>HNSW dizini: her düğümün bağlantıları.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search while it is built.</source>
      <translation>HNSW dizini: kurulurken aramanın genişliği.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search; raised by itself when recall is low.</source>
      <translation>HNSW dizini: aramanın genişliği; bulma oranı düşükse kendiliğinden artar.</translation>
    </message>
    <message>
      <source>Have ready: a photo of your face on paper, and one on a phone. You can leave each out.</source>
      <translation>Hazır bulundurun: yüzünüzün kâğıtta bir fotoğrafı ve telefonda bir fotoğrafı. İkisini de atlayabilirsiniz.</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>Durum</translation>
    </message>
    <message>
      <source>Height of the picture asked of the camera.</source>
      <translation>Kameradan istenen görüntünün yüksekliği.</translation>
    </message>
    <message>
      <source>Here you find who forgot to clock out since yesterday.</source>
      <translation>Dünden beri çıkış yapmayı unutanları burada bulursunuz.</translation>
    </message>
    <message>
      <source>Hold a photo of yourself before the camera</source>
      <translation>Kameraya bir fotoğrafınızı tutun</translation>
    </message>
    <message>
      <source>Hold it to the reader while this field is chosen.</source>
      <translation>Bu alan seçiliyken okuyucuya tutun.</translation>
    </message>
    <message>
      <source>Hold still a moment</source>
      <translation>Bir an kıpırdamayın</translation>
    </message>
    <message>
      <source>Hold still for a moment</source>
      <translation>Bir an için kıpırdamayın</translation>
    </message>
    <message>
      <source>Hold the QR code so that it fills half of the picture.</source>
      <translation>QR kodunu görüntünün yarısını dolduracak şekilde tutun.</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Saatler</translation>
    </message>
    <message>
      <source>Hours of each day of the month</source>
      <translation>Ayın her gününün saatleri</translation>
    </message>
    <message>
      <source>Hours of each day, all people together</source>
      <translation>Her günün saatleri, herkes birlikte</translation>
    </message>
    <message>
      <source>Hours of the month: {hours}</source>
      <translation>Ayın saatleri: {hours}</translation>
    </message>
    <message>
      <source>Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; “never” leaves that to its next start.</source>
      <translation>Kioskun, orada kimse yokken yeni bir sürümü kendiliğinden başlattığı saatler, örneğin 02:00-04:00; “never” bunu bir sonraki açılışa bırakır.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Nasıl</translation>
    </message>
    <message>
      <source>How far the head may be tilted, in degrees.</source>
      <translation>Başın ne kadar eğik olabileceği, derece olarak.</translation>
    </message>
    <message>
      <source>How far the nose may lie off the middle of the eyes, in eye distances.</source>
      <translation>Burnun gözlerin ortasından ne kadar uzakta olabileceği, göz mesafesi olarak.</translation>
    </message>
    <message>
      <source>How large a share of the people an update may take away at once; more of them is a mistake.</source>
      <translation>Bir güncellemenin kişilerin ne kadarını bir defada kaldırabileceği; daha fazlası bir yanlışlıktır.</translation>
    </message>
    <message>
      <source>How long a result stays after the person left.</source>
      <translation>Kişi ayrıldıktan sonra sonucun ne kadar süre kalacağı.</translation>
    </message>
    <message>
      <source>How long a source may take to give its first picture.</source>
      <translation>Bir kaynağın ilk görüntüsünü vermesinin ne kadar sürebileceği.</translation>
    </message>
    <message>
      <source>How long are attempts kept?</source>
      <translation>Denemeler ne kadar saklansın?</translation>
    </message>
    <message>
      <source>How long the server may take for an answer.</source>
      <translation>Sunucunun yanıt için ne kadar zamanı olduğu.</translation>
    </message>
    <message>
      <source>How much of a name the screen shows.</source>
      <translation>Ekranın bir adın ne kadarını göstereceği.</translation>
    </message>
    <message>
      <source>I can’t confirm it’s you</source>
      <translation>Siz olduğunuzu doğrulayamıyorum</translation>
    </message>
    <message>
      <source>I can’t see right now</source>
      <translation>Şu anda göremiyorum</translation>
    </message>
    <message>
      <source>I can’t see you well</source>
      <translation>Sizi iyi göremiyorum</translation>
    </message>
    <message>
      <source>I don’t know you yet</source>
      <translation>Sizi henüz tanımıyorum</translation>
    </message>
    <message>
      <source>IANA name of the time zone of the site, such as Europe/Berlin.</source>
      <translation>Yerin saat diliminin IANA adı, örneğin Europe/Berlin.</translation>
    </message>
    <message>
      <source>If it is the same person, stop here and open the one who is there already. If it is not, twins for instance, say so: both will then need a clearer picture to be told apart.</source>
      <translation>Aynı kişiyse burada durun ve zaten var olanı açın. Değilse, örneğin ikizlerse, bunu belirtin: o zaman ikisini ayırt etmek için daha net bir görüntü gerekir.</translation>
    </message>
    <message>
      <source>If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not certain.</source>
      <translation>Yanlışsa ayarlayın: kiosk ona kendiliğinden yeniden güvenir. O zamana kadar her kayıt, saatinin kesin olmadığını belirtir.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>İçe aktar</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>Kişileri içe aktar</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>İçe aktarıldı</translation>
    </message>
    <message>
      <source>In</source>
      <translation>Giriş</translation>
    </message>
    <message>
      <source>In now: {n}</source>
      <translation>Şu anda içeride: {n}</translation>
    </message>
    <message>
      <source>In or out?</source>
      <translation>Giriş mi, çıkış mı?</translation>
    </message>
    <message>
      <source>In since</source>
      <translation>İçeride olduğu saat</translation>
    </message>
    <message>
      <source>In the time allowed, nothing turned as a head does.</source>
      <translation>Verilen sürede hiçbir şey bir baş gibi dönmedi.</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>Kullanımda</translation>
    </message>
    <message>
      <source>In, but not out</source>
      <translation>Girdi ama çıkmadı</translation>
    </message>
    <message>
      <source>In, {when}</source>
      <translation>Giriş, {when}</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>Etkin değil</translation>
    </message>
    <message>
      <source>Inactive now: {n}</source>
      <translation>Artık etkin olmayan: {n}</translation>
    </message>
    <message>
      <source>Install one with the command: clockface packs install FOLDER</source>
      <translation>Şu komutla bir tane kurun: clockface packs install FOLDER</translation>
    </message>
    <message>
      <source>Is asked for a challenge</source>
      <translation>Sınama isteniyor</translation>
    </message>
    <message>
      <source>Is there a server?</source>
      <translation>Bir sunucu var mı?</translation>
    </message>
    <message>
      <source>Is turned away</source>
      <translation>Geri çevriliyor</translation>
    </message>
    <message>
      <source>It can be better here</source>
      <translation>Burada daha iyisi olabilir</translation>
    </message>
    <message>
      <source>It changes back by itself</source>
      <translation>Kendiliğinden geri döner</translation>
    </message>
    <message>
      <source>It is another person, because</source>
      <translation>Başka bir kişi, çünkü</translation>
    </message>
    <message>
      <source>It is kept for good beside the event. No details of health, please.</source>
      <translation>Olayın yanında kalıcı olarak saklanır. Lütfen sağlık bilgisi yazmayın.</translation>
    </message>
    <message>
      <source>It is the same person: stop here</source>
      <translation>Aynı kişi: burada dur</translation>
    </message>
    <message>
      <source>It is too bright. Dim the lamp that shines on the people.</source>
      <translation>Fazla parlak. İnsanları aydınlatan lambayı kısın.</translation>
    </message>
    <message>
      <source>It is too dark. Put a lamp above the kiosk that shines on the people.</source>
      <translation>Fazla karanlık. Kioskun üstüne insanları aydınlatan bir lamba koyun.</translation>
    </message>
    <message>
      <source>It is {time} there now.</source>
      <translation>Orada saat şimdi {time}.</translation>
    </message>
    <message>
      <source>It isn’t taken back</source>
      <translation>Geri alınamadı</translation>
    </message>
    <message>
      <source>It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can pair it at any time, under Health.</source>
      <translation>Kişileri ve giriş-çıkışları kiosklar arasında paylaşır. Sunucu olmadan bu kiosk tek başına çalışır; onu istediğiniz zaman Durum altında eşleştirebilirsiniz.</translation>
    </message>
    <message>
      <source>It starts in {n}</source>
      <translation>{n} içinde başlıyor</translation>
    </message>
    <message>
      <source>It takes half a minute and shows that everything works. After that the kiosk knows you.</source>
      <translation>Yarım dakika sürer ve her şeyin çalıştığını gösterir. Sonra kiosk sizi tanır.</translation>
    </message>
    <message>
      <source>Its name for this kiosk</source>
      <translation>Bu kiosk için kullandığı ad</translation>
    </message>
    <message>
      <source>It’s taken back</source>
      <translation>Geri alındı</translation>
    </message>
    <message>
      <source>It’s too bright here</source>
      <translation>Burası çok parlak</translation>
    </message>
    <message>
      <source>It’s too dark here</source>
      <translation>Burası çok karanlık</translation>
    </message>
    <message>
      <source>I’ll ask you to turn your head</source>
      <translation>Birazdan başınızı çevirmenizi isteyeceğim</translation>
    </message>
    <message>
      <source>I’m coming in now</source>
      <translation>Şimdi giriyorum</translation>
    </message>
    <message>
      <source>I’m going out now</source>
      <translation>Şimdi çıkıyorum</translation>
    </message>
    <message>
      <source>I’m not set up yet</source>
      <translation>Henüz kurulmadım</translation>
    </message>
    <message>
      <source>I’m not sure it’s you</source>
      <translation>Siz olduğunuzdan emin değilim</translation>
    </message>
    <message>
      <source>Just a moment</source>
      <translation>Bir dakika</translation>
    </message>
    <message>
      <source>Keep it so until the line is full</source>
      <translation>Çizgi dolana kadar böyle tutun</translation>
    </message>
    <message>
      <source>Keep looking here</source>
      <translation>Buraya bakmaya devam edin</translation>
    </message>
    <message>
      <source>Kept in the audit log.</source>
      <translation>Denetim günlüğünde saklanır.</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>Kiosk</translation>
    </message>
    <message>
      <source>Language of the kiosk.</source>
      <translation>Kioskun dili.</translation>
    </message>
    <message>
      <source>Language of this kiosk</source>
      <translation>Bu kioskun dili</translation>
    </message>
    <message>
      <source>Languages that a person may choose for 20 seconds, with blanks between.</source>
      <translation>Bir kişinin 20 saniyeliğine seçebileceği diller, aralarında boşlukla.</translation>
    </message>
    <message>
      <source>Last attendance</source>
      <translation>Son giriş-çıkış</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>Son yedek</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>Son temas</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Geçen ay</translation>
    </message>
    <message>
      <source>Last out</source>
      <translation>Son çıkış</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Geç geldi</translation>
    </message>
    <message>
      <source>Late and missing</source>
      <translation>Geç ve eksik</translation>
    </message>
    <message>
      <source>Late by</source>
      <translation>Gecikme</translation>
    </message>
    <message>
      <source>Lateness is looked at when the settings say when work begins.</source>
      <translation>Ayarlar işin ne zaman başladığını belirttiğinde gecikmelere bakılır.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Daha sonra</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Fark</translation>
    </message>
    <message>
      <source>Lead needed</source>
      <translation>Gereken fark</translation>
    </message>
    <message>
      <source>Lead over the best other person; not set: the measured default of the model pack.</source>
      <translation>En iyi diğer kişiyle fark; ayarlanmamışsa: model paketinin ölçülmüş varsayılanı.</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>Bunu atla</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>Çıkış saati</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Atlandı</translation>
    </message>
    <message>
      <source>Left: {n}</source>
      <translation>Çıkan: {n}</translation>
    </message>
    <message>
      <source>Let one person step forward</source>
      <translation>Bir kişi öne çıksın</translation>
    </message>
    <message>
      <source>Let the light fall on your face</source>
      <translation>Işık yüzünüze gelsin</translation>
    </message>
    <message>
      <source>Let the person read this, in their language.</source>
      <translation>Kişi bunu kendi dilinde okusun.</translation>
    </message>
    <message>
      <source>Let the person type it themselves.</source>
      <translation>Kişi bunu kendisi girsin.</translation>
    </message>
    <message>
      <source>Letters of another language</source>
      <translation>Başka bir dilin harfleri</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lisans</translation>
    </message>
    <message>
      <source>Licence accepted</source>
      <translation>Lisans kabul edildi</translation>
    </message>
    <message>
      <source>Lift your chin</source>
      <translation>Çenenizi kaldırın</translation>
    </message>
    <message>
      <source>Lift your chin a little</source>
      <translation>Çenenizi biraz kaldırın</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Işık</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>Arkadan gelen ışık</translation>
    </message>
    <message>
      <source>Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the first people will show whether they are seen well.</source>
      <translation>Işık, uzaklık ve netlik beş saniye boyunca ölçülür; hiçbir görüntü saklanmaz. Bunu atlarsanız, iyi görülüp görülmediklerini ancak ilk kişiler gösterir.</translation>
    </message>
    <message>
      <source>Live score</source>
      <translation>Canlılık puanı</translation>
    </message>
    <message>
      <source>Live score {score}; {needed} is needed.</source>
      <translation>Canlılık puanı {score}; {needed} gerekir.</translation>
    </message>
    <message>
      <source>Live score, from 0 to 1, that the latest pictures of a face must reach on average.</source>
      <translation>Bir yüzün son görüntülerinin ortalama olarak ulaşması gereken, 0 ile 1 arasındaki canlılık puanı.</translation>
    </message>
    <message>
      <source>Liveness</source>
      <translation>Canlılık denetimi</translation>
    </message>
    <message>
      <source>Liveness is switched off in the settings: every picture of a face will pass.</source>
      <translation>Canlılık denetimi ayarlarda kapalı: her yüz resmi geçecek.</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Kilitle</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>Oturum aç</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>Oturum açıldı</translation>
    </message>
    <message>
      <source>Look at the camera as you do when you clock in</source>
      <translation>Giriş yaparken baktığınız gibi kameraya bakın</translation>
    </message>
    <message>
      <source>Look here</source>
      <translation>Buraya bakın</translation>
    </message>
    <message>
      <source>Look here all the same, and tell the office</source>
      <translation>Yine de buraya bakın ve ofise haber verin</translation>
    </message>
    <message>
      <source>Look straight at the screen</source>
      <translation>Doğrudan ekrana bakın</translation>
    </message>
    <message>
      <source>Look straight here</source>
      <translation>Doğrudan buraya bakın</translation>
    </message>
    <message>
      <source>Look-alikes</source>
      <translation>Benzer kişiler</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>Benzediği kişi</translation>
    </message>
    <message>
      <source>Lost to damage</source>
      <translation>Hasar nedeniyle kaybolan</translation>
    </message>
    <message>
      <source>Loudness of the sounds; 0 is silence.</source>
      <translation>Seslerin yüksekliği; 0 sessizliktir.</translation>
    </message>
    <message>
      <source>Lower your chin</source>
      <translation>Çenenizi indirin</translation>
    </message>
    <message>
      <source>Lower your chin a little</source>
      <translation>Çenenizi biraz indirin</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>MMMM yyyy</translation>
    </message>
    <message>
      <source>Made a backup</source>
      <translation>Yedek alındı</translation>
    </message>
    <message>
      <source>Made active</source>
      <translation>Etkinleştirildi</translation>
    </message>
    <message>
      <source>Made inactive</source>
      <translation>Devre dışı bırakıldı</translation>
    </message>
    <message>
      <source>Make a backup</source>
      <translation>Yedek al</translation>
    </message>
    <message>
      <source>Many pictures are blurred. Give it more light, and fasten the camera.</source>
      <translation>Birçok görüntü bulanık. Daha çok ışık verin ve kamerayı sabitleyin.</translation>
    </message>
    <message>
      <source>May be used</source>
      <translation>Kullanılabilir</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a darker one is “too dark”.</source>
      <translation>Bir yüzün ortalama gri düzeyi; daha koyusu “çok karanlık” sayılır.</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a lighter one is “too bright”.</source>
      <translation>Bir yüzün ortalama gri düzeyi; daha açığı “çok parlak” sayılır.</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Ölçüldüğü veri</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Eksik</translation>
    </message>
    <message>
      <source>Missing in</source>
      <translation>Giriş eksik</translation>
    </message>
    <message>
      <source>Missing out</source>
      <translation>Çıkış eksik</translation>
    </message>
    <message>
      <source>Mix the digits of the keypad, so that nobody reads a PIN off the hand.</source>
      <translation>Tuş takımının rakamlarını karıştır; böylece kimse PIN’i elin hareketinden okuyamaz.</translation>
    </message>
    <message>
      <source>Model pack</source>
      <translation>Model paketi</translation>
    </message>
    <message>
      <source>Model packs and licences</source>
      <translation>Model paketleri ve lisanslar</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modeller</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>Sonraki ay</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>Önceki ay</translation>
    </message>
    <message>
      <source>Month sheet</source>
      <translation>Aylık çizelge</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Ayrıntı</translation>
    </message>
    <message>
      <source>Most alike</source>
      <translation>En benzer</translation>
    </message>
    <message>
      <source>Move to the middle</source>
      <translation>Ortaya gelin</translation>
    </message>
    <message>
      <source>My clock needs checking</source>
      <translation>Saatim kontrol edilmeli</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Ad</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>Yerin adı</translation>
    </message>
    <message>
      <source>Name of this kiosk, written into every record.</source>
      <translation>Bu kioskun adı; her kayda yazılır.</translation>
    </message>
    <message>
      <source>Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that nobody carries both away.</source>
      <translation>Adlar ve yüzler bu bilgisayarda duran bir anahtarla kilitlidir. Kimse ikisini birden götüremesin diye diskini şifreletin.</translation>
    </message>
    <message>
      <source>Narrower faces are too far away to be compared.</source>
      <translation>Daha dar yüzler karşılaştırılamayacak kadar uzaktadır.</translation>
    </message>
    <message>
      <source>Narrowest face that is searched for in a live picture.</source>
      <translation>Canlı görüntüde aranan en dar yüz.</translation>
    </message>
    <message>
      <source>Never happened: strike it out</source>
      <translation>Hiç olmadı: üstünü çiz</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>Yeni PIN</translation>
    </message>
    <message>
      <source>New operator</source>
      <translation>Yeni operatör</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>İleri</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Sonraki sayfa</translation>
    </message>
    <message>
      <source>Next: in</source>
      <translation>Sıradaki: giriş</translation>
    </message>
    <message>
      <source>Next: out</source>
      <translation>Sıradaki: çıkış</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Hayır</translation>
    </message>
    <message>
      <source>No face</source>
      <translation>Yüz yok</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>Yüz bulunamadı.</translation>
    </message>
    <message>
      <source>No model pack is installed</source>
      <translation>Kurulu model paketi yok</translation>
    </message>
    <message>
      <source>No out is missing</source>
      <translation>Eksik çıkış yok</translation>
    </message>
    <message>
      <source>No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have done. Meanwhile nobody can clock in here.</source>
      <translation>Hiçbir görüntü ve hiçbir puan saklanmaz. Denetim günlüğü, denediğinizi ve kioskun ne yapacağını not eder. Bu sırada burada kimse giriş yapamaz.</translation>
    </message>
    <message>
      <source>Nobody can look this password up. A second administrator can give you a new one.</source>
      <translation>Bu parolaya kimse bakamaz. İkinci bir yönetici size yenisini verebilir.</translation>
    </message>
    <message>
      <source>Nobody fits</source>
      <translation>Uyan kimse yok</translation>
    </message>
    <message>
      <source>Nobody fits the search</source>
      <translation>Aramaya uyan kimse yok</translation>
    </message>
    <message>
      <source>Nobody has left yet today</source>
      <translation>Bugün henüz kimse çıkmadı</translation>
    </message>
    <message>
      <source>Nobody is enrolled with the model pack in use.</source>
      <translation>Kullanılan model paketiyle tanımlı kimse yok.</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet</source>
      <translation>Henüz tanımlı kimse yok</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet. Do that in the administration, under People.</source>
      <translation>Henüz tanımlı kimse yok. Bunu yönetimde Kişiler altında yapın.</translation>
    </message>
    <message>
      <source>Nobody is in</source>
      <translation>İçeride kimse yok</translation>
    </message>
    <message>
      <source>Nobody is recognised on a picture older than this.</source>
      <translation>Bundan eski bir görüntüde kimse tanınmaz.</translation>
    </message>
    <message>
      <source>Nobody may log in</source>
      <translation>Kimse oturum açamaz</translation>
    </message>
    <message>
      <source>Nobody may log in yet</source>
      <translation>Henüz kimse oturum açamaz</translation>
    </message>
    <message>
      <source>Nobody stood in front of the kiosk in this time</source>
      <translation>Bu sürede kioskun önünde kimse durmadı</translation>
    </message>
    <message>
      <source>Nobody was clearly in front: there was more than one face.</source>
      <translation>Açıkça önde olan kimse yoktu: birden fazla yüz vardı.</translation>
    </message>
    <message>
      <source>Nobody was seen. Stand where people will stand, and check again.</source>
      <translation>Kimse görülmedi. İnsanların duracağı yerde durun ve yeniden denetleyin.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Yok</translation>
    </message>
    <message>
      <source>None: this kiosk works on its own</source>
      <translation>Yok: bu kiosk tek başına çalışıyor</translation>
    </message>
    <message>
      <source>Not at work</source>
      <translation>İşte kullanılamaz</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>Kesin değil</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Denetlenmedi</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Bilinmiyor</translation>
    </message>
    <message>
      <source>Note it down and tell the office</source>
      <translation>Not edin ve ofise haber verin</translation>
    </message>
    <message>
      <source>Note your time and tell the office</source>
      <translation>Saatinizi not edin ve ofise haber verin</translation>
    </message>
    <message>
      <source>Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on.</source>
      <translation>Artık sunucuya bir şey gönderilmez ve ondan bir şey gelmez. Burada olan burada kalır. Sunucuda bulunmayan giriş-çıkış kayıtları: {n}. Bu kioskun yetkisini sunucuda da kaldırın. Devam etmek için “{word}” yazın.</translation>
    </message>
    <message>
      <source>Nothing measured whether it is a picture.</source>
      <translation>Bunun bir resim olup olmadığını hiçbir şey ölçmedi.</translation>
    </message>
    <message>
      <source>Nothing stands in the way</source>
      <translation>Engel yok</translation>
    </message>
    <message>
      <source>Nothing to look at in this time</source>
      <translation>Bu sürede bakılacak bir şey yok</translation>
    </message>
    <message>
      <source>Nothing was done yet</source>
      <translation>Henüz bir şey yapılmadı</translation>
    </message>
    <message>
      <source>Nothing was recorded in this time</source>
      <translation>Bu sürede kayıt yapılmadı</translation>
    </message>
    <message>
      <source>Nothing was recorded today</source>
      <translation>Bugün kayıt yapılmadı</translation>
    </message>
    <message>
      <source>Nothing was tried</source>
      <translation>Hiçbir şey denenmedi</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Bilgilendirme</translation>
    </message>
    <message>
      <source>Now enrol yourself</source>
      <translation>Şimdi kendinizi tanımlayın</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Numara</translation>
    </message>
    <message>
      <source>Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address.</source>
      <translation>Kameranın numarası ya da bir video, bir görüntü, bir görüntü klasörü veya bir rtsp:// ya da http:// adresi.</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations below the threshold before somebody counts as unknown.</source>
      <translation>Birinin bilinmiyor sayılması için eşiğin altında kalan gözlem sayısı.</translation>
    </message>
    <message>
      <source>Observations in a row that must name the same person.</source>
      <translation>Aynı kişiyi göstermesi gereken art arda gözlem sayısı.</translation>
    </message>
    <message>
      <source>On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds.</source>
      <translation>Kâğıtta, yüzünüz kadar büyük ve yüzünüzü örtecek biçimde. Başlayın ve on saniye kaldırıp tutun.</translation>
    </message>
    <message>
      <source>Once more, please</source>
      <translation>Bir kez daha lütfen</translation>
    </message>
    <message>
      <source>One at a time, please</source>
      <translation>Lütfen birer birer</translation>
    </message>
    <message>
      <source>One picture alone decided: similarity {similarity}, lead over the next person {margin}.</source>
      <translation>Tek bir görüntü belirledi: benzerlik {similarity}, sonraki kişiyle fark {margin}.</translation>
    </message>
    <message>
      <source>One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and videos at once are measured with the command
clockface pad-evaluate FOLDER</source>
      <translation>Tek bir deneme az şey kanıtlar: ışık, kâğıt ve telefonlar farklıdır. Günün başka saatlerinde de deneyin. Birçok resim ve video bir arada şu komutla ölçülür:
clockface pad-evaluate FOLDER</translation>
    </message>
    <message>
      <source>Open the kiosk</source>
      <translation>Kiosku aç</translation>
    </message>
    <message>
      <source>Open the kiosk and look at the camera: it knows you.</source>
      <translation>Kiosku açın ve kameraya bakın: sizi tanıyor.</translation>
    </message>
    <message>
      <source>Open the kiosk: it knows everybody who is enrolled.</source>
      <translation>Kiosku açın: tanımlı herkesi tanıyor.</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>Operatör</translation>
    </message>
    <message>
      <source>Operator: enrols people</source>
      <translation>Operatör: kişileri tanımlar</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>Operatörler</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>Çıkış</translation>
    </message>
    <message>
      <source>Out missing: {n}</source>
      <translation>Çıkışı eksik: {n}</translation>
    </message>
    <message>
      <source>Out, {when}</source>
      <translation>Çıkış, {when}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Sonuç</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN and badge</source>
      <translation>PIN ve kart</translation>
    </message>
    <message>
      <source>PIN and face</source>
      <translation>PIN ve yüz</translation>
    </message>
    <message>
      <source>PIN or badge</source>
      <translation>PIN veya kart</translation>
    </message>
    <message>
      <source>PIN or badge first</source>
      <translation>Önce PIN veya kart</translation>
    </message>
    <message>
      <source>PIN or badge only</source>
      <translation>Yalnızca PIN veya kart</translation>
    </message>
    <message>
      <source>Page back</source>
      <translation>Önceki sayfa</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Sayfa {page} / {pages}</translation>
    </message>
    <message>
      <source>Pair</source>
      <translation>Eşleştir</translation>
    </message>
    <message>
      <source>Paired with a server</source>
      <translation>Bir sunucuyla eşleştirildi</translation>
    </message>
    <message>
      <source>Paired with {address}.</source>
      <translation>{address} ile eşleştirildi.</translation>
    </message>
    <message>
      <source>Parquet, for analysis</source>
      <translation>Parquet, analiz için</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>Geçiyor</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Parola</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Kişiler</translation>
    </message>
    <message>
      <source>People from the server</source>
      <translation>Sunucudan gelen kişiler</translation>
    </message>
    <message>
      <source>People looked at: {n} of {all}</source>
      <translation>Bakılan kişi: {n} / {all}</translation>
    </message>
    <message>
      <source>People read this before they agree.</source>
      <translation>İnsanlar kabul etmeden önce bunu okur.</translation>
    </message>
    <message>
      <source>People to enrol: {people}, from {photos} photos. Not possible: {problems}.</source>
      <translation>Tanımlanacak kişi: {people}, fotoğraf: {photos}. Mümkün olmayan: {problems}.</translation>
    </message>
    <message>
      <source>People: {n}</source>
      <translation>Kişiler: {n}</translation>
    </message>
    <message>
      <source>People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>Kişiler: {n}. Adları, yüzleri, PIN’leri ve kartları yok edilir ve geri getirilemez; giriş-çıkışları adsız olarak kalır. Devam etmek için “{word}” yazın.</translation>
    </message>
    <message>
      <source>Perhaps a picture of a face</source>
      <translation>Belki bir yüzün resmi</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Kişi</translation>
    </message>
    <message>
      <source>Photo on a phone</source>
      <translation>Telefonda fotoğraf</translation>
    </message>
    <message>
      <source>Photo on paper</source>
      <translation>Kâğıtta fotoğraf</translation>
    </message>
    <message>
      <source>Picture not good enough</source>
      <translation>Görüntü yeterince iyi değil</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Görüntüler</translation>
    </message>
    <message>
      <source>Pictures a second</source>
      <translation>Saniyedeki görüntü</translation>
    </message>
    <message>
      <source>Pictures of faces held before the camera are turned away.</source>
      <translation>Kameraya tutulan yüz resimleri geri çevrilir.</translation>
    </message>
    <message>
      <source>Pictures: {n}</source>
      <translation>Görüntüler: {n}</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>Lütfen bir an bekleyin</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Gizlilik</translation>
    </message>
    <message>
      <source>Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.</source>
      <translation>Sunucuya giden vekil sunucu: bilgisayarınki için “system”, “none” veya bir http:// ya da https:// adresi.</translation>
    </message>
    <message>
      <source>Put the keyboard away</source>
      <translation>Klavyeyi kaldır</translation>
    </message>
    <message>
      <source>Quality of the picture</source>
      <translation>Görüntü kalitesi</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Çık</translation>
    </message>
    <message>
      <source>Raster of a screen or print</source>
      <translation>Ekran ya da baskı dokusu</translation>
    </message>
    <message>
      <source>Read a QR code</source>
      <translation>QR kodu oku</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Neden</translation>
    </message>
    <message>
      <source>Recognise with this pack</source>
      <translation>Bu paketle tanı</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>Tanındı</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Kayıt</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Not</translation>
    </message>
    <message>
      <source>Remarks: {n}</source>
      <translation>Notlar: {n}</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>PIN’i kaldır</translation>
    </message>
    <message>
      <source>Replaced by number {n}</source>
      <translation>Yerine geçen numara: {n}</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Raporlar</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Sonuç</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rol</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Kaydet</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>Düzeltmeyi kaydet</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Raporu kaydet</translation>
    </message>
    <message>
      <source>Save their data</source>
      <translation>Verilerini kaydet</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>Şuraya kaydedildi: {path}</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Kaydedildi.</translation>
    </message>
    <message>
      <source>Saved. It applies after a restart of the kiosk.</source>
      <translation>Kaydedildi. Kiosk yeniden başlatılınca geçerli olur.</translation>
    </message>
    <message>
      <source>Say why, so that everybody can understand it later.</source>
      <translation>Nedenini yazın; böylece daha sonra herkes anlayabilir.</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Ekran</translation>
    </message>
    <message>
      <source>Search by name, number or department</source>
      <translation>Ad, numara veya bölüme göre ara</translation>
    </message>
    <message>
      <source>Search index</source>
      <translation>Arama dizini</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Sunucu</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>PIN belirle</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Kur</translation>
    </message>
    <message>
      <source>Set up the first administrator</source>
      <translation>İlk yöneticiyi belirleyin</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ayarlar</translation>
    </message>
    <message>
      <source>Several challenges in the last minutes were not met: for a while only a code counts.</source>
      <translation>Son dakikalarda birkaç sınama başarılamadı: bir süre yalnızca kod geçerlidir.</translation>
    </message>
    <message>
      <source>Share of the face that may lie outside the picture.</source>
      <translation>Yüzün görüntü dışında kalabilecek payı.</translation>
    </message>
    <message>
      <source>Share of the height of a live picture above which a face is too close.</source>
      <translation>Canlı görüntünün yüksekliğinde, üzerindeki yüzün fazla yakın sayıldığı pay.</translation>
    </message>
    <message>
      <source>Share of the picture's height</source>
      <translation>Görüntü yüksekliğindeki pay</translation>
    </message>
    <message>
      <source>Share outside the picture</source>
      <translation>Görüntü dışındaki pay</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Netlik</translation>
    </message>
    <message>
      <source>Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px.</source>
      <translation>Bir yüzün netliği: Laplasyen sapmasının kontrasta oranı, 112 px’te.</translation>
    </message>
    <message>
      <source>Show a photo of yourself on a phone</source>
      <translation>Telefonda bir fotoğrafınızı gösterin</translation>
    </message>
    <message>
      <source>Show older ones</source>
      <translation>Daha eskileri göster</translation>
    </message>
    <message>
      <source>Show results at once, without movement.</source>
      <translation>Sonuçları hemen, hareketsiz göster.</translation>
    </message>
    <message>
      <source>Shown beside the clock.</source>
      <translation>Saatin yanında gösterilir.</translation>
    </message>
    <message>
      <source>Similarity</source>
      <translation>Benzerlik</translation>
    </message>
    <message>
      <source>Similarity needed</source>
      <translation>Gereken benzerlik</translation>
    </message>
    <message>
      <source>Similarity that a comparison must reach; not set: the measured default of the model pack.</source>
      <translation>Bir karşılaştırmanın ulaşması gereken benzerlik; ayarlanmamışsa: model paketinin ölçülmüş varsayılanı.</translation>
    </message>
    <message>
      <source>Similarity to the owner of the code, where the face confirms one; not set: as for everybody.</source>
      <translation>Yüzün bir kodu doğruladığı durumda kodun sahibiyle benzerlik; ayarlanmamışsa: herkes için olduğu gibi.</translation>
    </message>
    <message>
      <source>Size of the face</source>
      <translation>Yüzün büyüklüğü</translation>
    </message>
    <message>
      <source>Skip the rest</source>
      <translation>Kalanı atla</translation>
    </message>
    <message>
      <source>Somebody erased</source>
      <translation>Silinmiş kişi</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Boşluk</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Hız</translation>
    </message>
    <message>
      <source>Stand in front of the screen, about an arm’s length away</source>
      <translation>Ekranın önünde, yaklaşık bir kol boyu uzakta durun</translation>
    </message>
    <message>
      <source>Standard deviation of the grey level of a face; below it there is too little light.</source>
      <translation>Bir yüzün gri düzeyinin standart sapması; bunun altında ışık yetersizdir.</translation>
    </message>
    <message>
      <source>State of the people</source>
      <translation>Kişilerin durumu</translation>
    </message>
    <message>
      <source>Stays unclear</source>
      <translation>Belirsiz kalıyor</translation>
    </message>
    <message>
      <source>Steadiness</source>
      <translation>Sabitlik</translation>
    </message>
    <message>
      <source>Step back a little</source>
      <translation>Biraz geri çekilin</translation>
    </message>
    <message>
      <source>Step out of the bright light</source>
      <translation>Parlak ışıktan çıkın</translation>
    </message>
    <message>
      <source>Step {n} of {all}</source>
      <translation>Adım {n} / {all}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Durdur</translation>
    </message>
    <message>
      <source>Storage and backup</source>
      <translation>Depolama ve yedek</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>Üstü çizildi</translation>
    </message>
    <message>
      <source>Surroundings move along</source>
      <translation>Çevresi birlikte hareket ediyor</translation>
    </message>
    <message>
      <source>Take away the login</source>
      <translation>Oturum hakkını kaldır</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Son rakamı sil</translation>
    </message>
    <message>
      <source>Take this picture again</source>
      <translation>Bu görüntüyü yeniden al</translation>
    </message>
    <message>
      <source>Talk with the server that this kiosk is paired with.</source>
      <translation>Bu kioskun eşleştirildiği sunucuyla konuş.</translation>
    </message>
    <message>
      <source>Tell the server when a face was probably a picture of one: that it was so and when, not whose.</source>
      <translation>Bir yüz büyük olasılıkla yalnızca bir resim olduğunda sunucuya bildir: olduğunu ve ne zaman olduğunu, kimin olduğunu değil.</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Şablonlar</translation>
    </message>
    <message>
      <source>Templates of one pack cannot be compared with another's: everybody has to be enrolled again.</source>
      <translation>Bir paketin şablonları başka bir paketinkilerle karşılaştırılamaz: herkesin yeniden tanımlanması gerekir.</translation>
    </message>
    <message>
      <source>Text of the pairing</source>
      <translation>Eşleştirme metni</translation>
    </message>
    <message>
      <source>That doesn’t match</source>
      <translation>Bu eşleşmiyor</translation>
    </message>
    <message>
      <source>That is all. Thank you.</source>
      <translation>Hepsi bu kadar. Teşekkür ederiz.</translation>
    </message>
    <message>
      <source>That was wrong too often. You can try again in {time}.</source>
      <translation>Çok fazla kez eşleşmedi. {time} sonra yeniden deneyebilirsiniz.</translation>
    </message>
    <message>
      <source>That’s not me</source>
      <translation>Bu ben değilim</translation>
    </message>
    <message>
      <source>The PIN of {name} is changed.</source>
      <translation>PIN değiştirildi: {name}.</translation>
    </message>
    <message>
      <source>The administration locks itself after so long without a touch.</source>
      <translation>Yönetim, bu süre boyunca dokunulmazsa kendini kilitler.</translation>
    </message>
    <message>
      <source>The agreeing observations lie within so long.</source>
      <translation>Uyuşan gözlemler bu süre içinde yer alır.</translation>
    </message>
    <message>
      <source>The agreeing observations span at least so long.</source>
      <translation>Uyuşan gözlemler en az bu süreye yayılır.</translation>
    </message>
    <message>
      <source>The attendance is written: {path}</source>
      <translation>Giriş-çıkışlar yazıldı: {path}</translation>
    </message>
    <message>
      <source>The backup is written: {path}</source>
      <translation>Yedek yazıldı: {path}</translation>
    </message>
    <message>
      <source>The badge is that of this person; no face was compared.</source>
      <translation>Kart bu kişinin; yüz karşılaştırılmadı.</translation>
    </message>
    <message>
      <source>The camera gives few pictures. Try another USB port, or more light.</source>
      <translation>Kamera az görüntü veriyor. Başka bir USB girişi ya da daha çok ışık deneyin.</translation>
    </message>
    <message>
      <source>The camera gives no picture. You can enrol people later.</source>
      <translation>Kamera görüntü vermiyor. Kişileri daha sonra tanımlayabilirsiniz.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable, or use a photo.</source>
      <translation>Kamera görüntü vermiyor: kablosunu kontrol edin ya da fotoğraf kullanın.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable.</source>
      <translation>Kamera görüntü vermiyor: kablosunu kontrol edin.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable. This can be done later, too.</source>
      <translation>Kamera görüntü vermiyor: kablosunu kontrol edin. Bu daha sonra da yapılabilir.</translation>
    </message>
    <message>
      <source>The camera gives no picture: paste the text instead.</source>
      <translation>Kamera görüntü vermiyor: bunun yerine metni yapıştırın.</translation>
    </message>
    <message>
      <source>The camera is starting</source>
      <translation>Kamera başlatılıyor</translation>
    </message>
    <message>
      <source>The camera sees well here</source>
      <translation>Kamera burada iyi görüyor</translation>
    </message>
    <message>
      <source>The clock is right</source>
      <translation>Saat doğru</translation>
    </message>
    <message>
      <source>The clock needs checking</source>
      <translation>Saat kontrol edilmeli</translation>
    </message>
    <message>
      <source>The clock of the kiosk could not be relied on at that moment.</source>
      <translation>O anda kioskun saatine güvenilemiyordu.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but going by the time that passed it is {expected}.</source>
      <translation>Bu bilgisayarın saati {shown} gösteriyor, ama geçen süreye göre {expected} olmalı.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but the newest record was made on {expected}.</source>
      <translation>Bu bilgisayarın saati {shown} gösteriyor, ama en yeni kaydın zamanı {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but this version was made on {expected}.</source>
      <translation>Bu bilgisayarın saati {shown} gösteriyor, ama bu sürümün tarihi {expected}.</translation>
    </message>
    <message>
      <source>The correction is on the record.</source>
      <translation>Düzeltme kayda geçti.</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>Disk neredeyse dolu</translation>
    </message>
    <message>
      <source>The employee number and the PIN were right; no face was compared.</source>
      <translation>Personel numarası ve PIN doğruydu; yüz karşılaştırılmadı.</translation>
    </message>
    <message>
      <source>The event stays as it was recorded; your line says what it should have been.</source>
      <translation>Olay kaydedildiği gibi kalır; satırınız nasıl olması gerektiğini söyler.</translation>
    </message>
    <message>
      <source>The face is small. Let people stand closer.</source>
      <translation>Yüz küçük. İnsanlar daha yakın dursun.</translation>
    </message>
    <message>
      <source>The face is too near. Let people stand further away.</source>
      <translation>Yüz fazla yakın. İnsanlar daha uzakta dursun.</translation>
    </message>
    <message>
      <source>The face may have been a picture of one, on paper or on a screen, or in very little light: live score {live_score}.</source>
      <translation>Yüz kâğıtta ya da ekranda bir resim olabilir ya da ışık çok az olabilir: canlılık puanı {live_score}.</translation>
    </message>
    <message>
      <source>The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed.</source>
      <translation>Yüz kimseye yeterince benzemiyordu: {similarity}, gereken en az {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed.</source>
      <translation>Yüz, kodun sahibinin yüzü değildi: benzerlik {similarity}, gereken en az {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was out of sight during the challenge.</source>
      <translation>Yüz sınama sırasında görünmedi.</translation>
    </message>
    <message>
      <source>The face was too bright.</source>
      <translation>Yüz fazla parlaktı.</translation>
    </message>
    <message>
      <source>The face was too close.</source>
      <translation>Yüz fazla yakındı.</translation>
    </message>
    <message>
      <source>The face was too dark.</source>
      <translation>Yüz fazla karanlıktı.</translation>
    </message>
    <message>
      <source>The face was too far away.</source>
      <translation>Yüz fazla uzaktı.</translation>
    </message>
    <message>
      <source>The face was turned away.</source>
      <translation>Yüz başka yöne dönüktü.</translation>
    </message>
    <message>
      <source>The file is no photo that can be read.</source>
      <translation>Dosya okunabilir bir fotoğraf değil.</translation>
    </message>
    <message>
      <source>The head turned another way than it was asked to.</source>
      <translation>Baş, istenenden başka yöne döndü.</translation>
    </message>
    <message>
      <source>The head turned as it was asked to.</source>
      <translation>Baş, istendiği gibi döndü.</translation>
    </message>
    <message>
      <source>The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the notes are deleted. Attendance stays.</source>
      <translation>Kiosk kimi ne zaman gördüğünü ve ne kadar emin olduğunu not eder; hiçbir zaman görüntü saklamaz. Bu süreden sonra notlar silinir. Giriş-çıkışlar kalır.</translation>
    </message>
    <message>
      <source>The kiosk relies on its clock again.</source>
      <translation>Kiosk saatine yeniden güveniyor.</translation>
    </message>
    <message>
      <source>The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer.</source>
      <translation>Kiosk kuşkuda kaldı; bu size birkaç saniyeye mal olur. Yüze önden gelen ışık bunu azaltır.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking, and record nobody.</source>
      <translation>Kiosk bakmayı sürdürür ve kimseyi kaydetmez.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking. Put light on the face from the front and wipe the camera.</source>
      <translation>Kiosk bakmayı sürdürür. Yüze önden ışık verin ve kamerayı silin.</translation>
    </message>
    <message>
      <source>The last backup is {n} days old. Make a new one.</source>
      <translation>Son yedek {n} günlük. Yenisini alın.</translation>
    </message>
    <message>
      <source>The light was too strong to see the colours of the screen on the skin.</source>
      <translation>Işık, ekranın renklerini ciltte görmek için çok güçlüydü.</translation>
    </message>
    <message>
      <source>The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>{name}: adı, yüzü, PIN’i ve kartı yok edilir ve geri getirilemez; giriş-çıkışları adsız olarak kalır. Devam etmek için “{word}” yazın.</translation>
    </message>
    <message>
      <source>The network costs by volume: look for news now and then only, not all the time.</source>
      <translation>Ağ, veri miktarına göre ücretlidir: yeniliklere sürekli değil, yalnızca ara sıra bak.</translation>
    </message>
    <message>
      <source>The networks for liveness are not in use: every picture of a face will pass. Install them with the command clockface packs install minifasnet and restart the kiosk.</source>
      <translation>Canlılık ağları kullanılmıyor: her yüz resmi geçecek. Bunları clockface packs install minifasnet komutuyla kurun ve kiosku yeniden başlatın.</translation>
    </message>
    <message>
      <source>The newest list of people from the server is not used. The one before it still holds.</source>
      <translation>Sunucudan gelen en yeni kişi listesi kullanılmıyor. Önceki liste geçerliliğini koruyor.</translation>
    </message>
    <message>
      <source>The newest {n} are shown: choose fewer days to see the others.</source>
      <translation>En yeni {n} tanesi gösteriliyor: diğerlerini görmek için daha az gün seçin.</translation>
    </message>
    <message>
      <source>The office does that in a few minutes</source>
      <translation>Ofis bunu birkaç dakikada yapar</translation>
    </message>
    <message>
      <source>The pairing did not succeed. You can go on without a server for now.</source>
      <translation>Eşleştirme başarılı olmadı. Şimdilik sunucusuz devam edebilirsiniz.</translation>
    </message>
    <message>
      <source>The password is changed.</source>
      <translation>Parola değiştirildi.</translation>
    </message>
    <message>
      <source>The person agrees</source>
      <translation>Kişi kabul ediyor</translation>
    </message>
    <message>
      <source>The person left before enough pictures agreed.</source>
      <translation>Kişi, yeterince görüntü uyuşmadan ayrıldı.</translation>
    </message>
    <message>
      <source>The person left in the middle of a challenge.</source>
      <translation>Kişi sınamanın ortasında ayrıldı.</translation>
    </message>
    <message>
      <source>The person types it; it counts the same as a face.</source>
      <translation>Kişi bunu girer; yüzle aynı şekilde geçerlidir.</translation>
    </message>
    <message>
      <source>The person was asked for something that no picture can do, and it was not met.</source>
      <translation>Hiçbir resmin yapamayacağı bir şey istendi ve yapılmadı.</translation>
    </message>
    <message>
      <source>The picture is flat. Clean the lens, and let the light come more from one side.</source>
      <translation>Görüntünün kontrastı düşük. Merceği temizleyin ve ışığın daha çok bir yandan gelmesini sağlayın.</translation>
    </message>
    <message>
      <source>The picture is not sharp. Clean the lens, take its film off, and give it more light.</source>
      <translation>Görüntü net değil. Merceği temizleyin, koruyucu filmini çıkarın ve daha çok ışık verin.</translation>
    </message>
    <message>
      <source>The picture was blurred.</source>
      <translation>Görüntü bulanıktı.</translation>
    </message>
    <message>
      <source>The pictures of this moment named different people.</source>
      <translation>Bu anın görüntüleri farklı kişileri gösterdi.</translation>
    </message>
    <message>
      <source>The record stands: tell the office</source>
      <translation>Kayıt duruyor: ofise haber verin</translation>
    </message>
    <message>
      <source>The report is written: {path}</source>
      <translation>Rapor yazıldı: {path}</translation>
    </message>
    <message>
      <source>The same password again</source>
      <translation>Aynı parola bir kez daha</translation>
    </message>
    <message>
      <source>The screen shines on your face</source>
      <translation>Ekran yüzünüzü aydınlatıyor</translation>
    </message>
    <message>
      <source>The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again.</source>
      <translation>Sunucu bu kiosku kabul etmiyor. Yetkisi orada kaldırıldıysa eşleştirmeyi burada kaldırın ve yeniden eşleştirin.</translation>
    </message>
    <message>
      <source>The server does not take this code. Have it show a new one, or go on without a server.</source>
      <translation>Sunucu bu kodu kabul etmiyor. Yeni bir kod gösterilmesini isteyin ya da sunucusuz devam edin.</translation>
    </message>
    <message>
      <source>The server is not reached. Attendance is kept here and sent later. Check the network and the server.</source>
      <translation>Sunucuya ulaşılamıyor. Giriş-çıkışlar burada saklanır ve sonra gönderilir. Ağı ve sunucuyu denetleyin.</translation>
    </message>
    <message>
      <source>The server is not reached. Check the network, or go on without a server for now.</source>
      <translation>Sunucuya ulaşılamıyor. Ağı kontrol edin ya da şimdilik sunucusuz devam edin.</translation>
    </message>
    <message>
      <source>The server is not reached; times are kept here</source>
      <translation>Sunucuya ulaşılamıyor; saatler burada saklanıyor</translation>
    </message>
    <message>
      <source>The server is reached. What waits here is on its way.</source>
      <translation>Sunucuya ulaşıldı. Burada bekleyenler yolda.</translation>
    </message>
    <message>
      <source>The settings ask everybody for a challenge.</source>
      <translation>Ayarlar herkesten bir sınama istiyor.</translation>
    </message>
    <message>
      <source>The skin did not reflect the colours of the screen.</source>
      <translation>Cilt ekranın renklerini yansıtmadı.</translation>
    </message>
    <message>
      <source>The skin reflected the colours of the screen.</source>
      <translation>Cilt ekranın renklerini yansıttı.</translation>
    </message>
    <message>
      <source>The sync is switched off in the settings. Attendance waits here.</source>
      <translation>Eşitleme ayarlarda kapalı. Giriş-çıkışlar burada bekliyor.</translation>
    </message>
    <message>
      <source>There is no backup yet. Make the first one now.</source>
      <translation>Henüz yedek yok. İlkini şimdi alın.</translation>
    </message>
    <message>
      <source>There is no photo.</source>
      <translation>Fotoğraf yok.</translation>
    </message>
    <message>
      <source>There is nothing more to do</source>
      <translation>Yapılacak başka bir şey yok</translation>
    </message>
    <message>
      <source>There was no face in the picture.</source>
      <translation>Görüntüde yüz yoktu.</translation>
    </message>
    <message>
      <source>There was no usable face on it. Go back and hold it straight, without glare.</source>
      <translation>Üzerinde kullanılabilir bir yüz yoktu. Geri dönün ve düz, parlamayacak biçimde tutun.</translation>
    </message>
    <message>
      <source>There was no usable face. Go back and stand nearer, in the light.</source>
      <translation>Kullanılabilir bir yüz yoktu. Geri dönün ve ışıkta daha yakın durun.</translation>
    </message>
    <message>
      <source>There was too little light on the face.</source>
      <translation>Yüzde çok az ışık vardı.</translation>
    </message>
    <message>
      <source>There were too many tries: wait, or ask the office</source>
      <translation>Çok fazla deneme oldu: bekleyin ya da ofise sorun</translation>
    </message>
    <message>
      <source>This PIN is guessed first: mix the digits.</source>
      <translation>Bu PIN ilk tahmin edilenlerdendir: rakamları karıştırın.</translation>
    </message>
    <message>
      <source>This computer is slow. Close other programs, or use a faster one.</source>
      <translation>Bu bilgisayar yavaş. Diğer programları kapatın ya da daha hızlısını kullanın.</translation>
    </message>
    <message>
      <source>This is easily guessed: mix the digits.</source>
      <translation>Bu kolayca tahmin edilir: rakamları karıştırın.</translation>
    </message>
    <message>
      <source>This is not the same password. Type it once more.</source>
      <translation>Bu aynı parola değil. Bir kez daha yazın.</translation>
    </message>
    <message>
      <source>This is not the text of a pairing. Take all of it, or read the QR code.</source>
      <translation>Bu bir eşleştirme metni değil. Tamamını alın ya da QR kodunu okutun.</translation>
    </message>
    <message>
      <source>This is somebody else: only the person who agreed, please</source>
      <translation>Bu başka biri: lütfen yalnızca kabul eden kişi</translation>
    </message>
    <message>
      <source>This is too long, or has characters that cannot be printed.</source>
      <translation>Bu çok uzun ya da yazdırılamayan karakterler içeriyor.</translation>
    </message>
    <message>
      <source>This kiosk is about to look for its server.</source>
      <translation>Bu kiosk birazdan sunucusunu arayacak.</translation>
    </message>
    <message>
      <source>This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer with the command</source>
      <translation>Bu kiosk kullanımda, ama onu yönetebilecek kimse yok: kiosku kapatın ve bu bilgisayarda şu komutla bir yönetici ekleyin</translation>
    </message>
    <message>
      <source>This kiosk is not paired any more.</source>
      <translation>Bu kiosk artık eşleştirilmiş değil.</translation>
    </message>
    <message>
      <source>This kiosk is not set up completely. Log in to go on.</source>
      <translation>Bu kioskun kurulumu tamamlanmadı. Devam etmek için oturum açın.</translation>
    </message>
    <message>
      <source>This kiosk is ready</source>
      <translation>Bu kiosk hazır</translation>
    </message>
    <message>
      <source>This kiosk works on its own. Pair it with a server to share people and attendance.</source>
      <translation>Bu kiosk tek başına çalışıyor. Kişileri ve giriş-çıkışları paylaşmak için onu bir sunucuyla eşleştirin.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Bu ay</translation>
    </message>
    <message>
      <source>This name and this password do not belong together. Try again.</source>
      <translation>Bu ad ile bu parola birbirine ait değil. Yeniden deneyin.</translation>
    </message>
    <message>
      <source>This password is too short: it needs at least 8 characters.</source>
      <translation>Bu parola çok kısa: en az 8 karakter gerekir.</translation>
    </message>
    <message>
      <source>This seems to be {name}, who is enrolled already.</source>
      <translation>Bu kişi {name} gibi görünüyor; zaten tanımlı.</translation>
    </message>
    <message>
      <source>This takes a moment</source>
      <translation>Bu biraz sürer</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Bu hafta</translation>
    </message>
    <message>
      <source>Threads per model; more than one is slower where other cores are busy.</source>
      <translation>Model başına iş parçacığı; diğer çekirdeklerin meşgul olduğu yerde birden fazlası daha yavaştır.</translation>
    </message>
    <message>
      <source>Three good photos of each person are enough. Photos are read once and not kept.</source>
      <translation>Her kişi için üç iyi fotoğraf yeterlidir. Fotoğraflar bir kez okunur ve saklanmaz.</translation>
    </message>
    <message>
      <source>Tilt of the head, degrees</source>
      <translation>Başın eğikliği, derece</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Saat</translation>
    </message>
    <message>
      <source>Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”.</source>
      <translation>Açık kalan bir girişin eksik çıkışa dönüştüğü saat, örneğin 04:00; ya da “never”.</translation>
    </message>
    <message>
      <source>Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”.</source>
      <translation>İlk girişin raporlarda geç sayıldığı saat, örneğin 08:00; ya da “never”.</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Saat dilimi</translation>
    </message>
    <message>
      <source>Times the margin that people marked as look-alikes of each other need.</source>
      <translation>Birbirine benzer olarak işaretlenen kişilere gereken farkın katı.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Bugün</translation>
    </message>
    <message>
      <source>Told by</source>
      <translation>Tanıma yolu</translation>
    </message>
    <message>
      <source>Took away a login</source>
      <translation>Oturum hakkı kaldırıldı</translation>
    </message>
    <message>
      <source>Took the PIN away</source>
      <translation>PIN kaldırıldı</translation>
    </message>
    <message>
      <source>Took the calibration back</source>
      <translation>Kalibrasyonu geri aldı</translation>
    </message>
    <message>
      <source>Touch a picture to take it again. Pictures are not stored.</source>
      <translation>Yeniden almak için bir görüntüye dokunun. Görüntüler saklanmaz.</translation>
    </message>
    <message>
      <source>Tried liveness out</source>
      <translation>Canlılık denetimi denendi</translation>
    </message>
    <message>
      <source>Try again in {time}</source>
      <translation>{time} sonra yeniden deneyin</translation>
    </message>
    <message>
      <source>Try fewer letters, another filter, or empty the search with Esc.</source>
      <translation>Daha az harf ya da başka bir süzgeç deneyin veya aramayı Esc ile boşaltın.</translation>
    </message>
    <message>
      <source>Try fewer letters, or empty the search with Esc.</source>
      <translation>Daha az harf deneyin veya aramayı Esc ile boşaltın.</translation>
    </message>
    <message>
      <source>Try it out</source>
      <translation>Dene</translation>
    </message>
    <message>
      <source>Try once more, or ask the office</source>
      <translation>Bir kez daha deneyin ya da ofise sorun</translation>
    </message>
    <message>
      <source>Turn of the head</source>
      <translation>Başın dönüklüğü</translation>
    </message>
    <message>
      <source>Turn on a light, or step into the light</source>
      <translation>Bir ışık açın ya da ışığa gelin</translation>
    </message>
    <message>
      <source>Turn your face to the light, step away and come back</source>
      <translation>Yüzünüzü ışığa dönün, uzaklaşıp geri gelin</translation>
    </message>
    <message>
      <source>Turn your face to the screen</source>
      <translation>Yüzünüzü ekrana çevirin</translation>
    </message>
    <message>
      <source>Turn your head a little to the left</source>
      <translation>Başınızı biraz sola çevirin</translation>
    </message>
    <message>
      <source>Turn your head a little to the right</source>
      <translation>Başınızı biraz sağa çevirin</translation>
    </message>
    <message>
      <source>Turn your head left</source>
      <translation>Başınızı sola çevirin</translation>
    </message>
    <message>
      <source>Turn your head right</source>
      <translation>Başınızı sağa çevirin</translation>
    </message>
    <message>
      <source>Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is needed.</source>
      <translation>İki kişi bu görüntü için birbirine fazla benziyor: sonraki kişiyle fark {margin}, gereken {min_margin}.</translation>
    </message>
    <message>
      <source>Type a name or an employee number above.</source>
      <translation>Yukarıya bir ad veya personel numarası yazın.</translation>
    </message>
    <message>
      <source>Type the name as the person writes it.</source>
      <translation>Adı, kişinin yazdığı gibi yazın.</translation>
    </message>
    <message>
      <source>Type the word to go on</source>
      <translation>Devam etmek için kelimeyi yazın</translation>
    </message>
    <message>
      <source>Type your name first.</source>
      <translation>Önce adınızı yazın.</translation>
    </message>
    <message>
      <source>Type your number and PIN once more</source>
      <translation>Numaranızı ve PIN’inizi bir kez daha girin</translation>
    </message>
    <message>
      <source>Typed before a PIN.</source>
      <translation>Bir PIN’den önce girilir.</translation>
    </message>
    <message>
      <source>Typed before the PIN.</source>
      <translation>PIN’den önce girilir.</translation>
    </message>
    <message>
      <source>Typed: {n}</source>
      <translation>Girilen: {n}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
    <message>
      <source>Unpair</source>
      <translation>Eşleştirmeyi kaldır</translation>
    </message>
    <message>
      <source>Unpaired from the server</source>
      <translation>Sunucuyla eşleştirmeyi kaldırdı</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>Güncellemeler</translation>
    </message>
    <message>
      <source>Use a photo instead</source>
      <translation>Bunun yerine fotoğraf kullan</translation>
    </message>
    <message>
      <source>Use at least {limit} digits.</source>
      <translation>En az {limit} rakam kullanın.</translation>
    </message>
    <message>
      <source>Use at most {limit} digits.</source>
      <translation>En çok {limit} rakam kullanın.</translation>
    </message>
    <message>
      <source>Use digits only.</source>
      <translation>Yalnızca rakam kullanın.</translation>
    </message>
    <message>
      <source>Use your PIN or badge</source>
      <translation>PIN’inizi veya kartınızı kullanın</translation>
    </message>
    <message>
      <source>Use your PIN or badge instead</source>
      <translation>Bunun yerine PIN veya kartınızı kullanın</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or ask the office</source>
      <translation>PIN’inizi veya kartınızı kullanın ya da ofise sorun</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or come back with light on your face</source>
      <translation>PIN’inizi ya da kartınızı kullanın ya da yüzünüz ışıktayken geri gelin</translation>
    </message>
    <message>
      <source>Use your PIN or badge: your time counts</source>
      <translation>PIN’inizi veya kartınızı kullanın: saatiniz geçerli olur</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Sürüm</translation>
    </message>
    <message>
      <source>Views taken: {n} of {all}</source>
      <translation>Alınan görünüm: {n} / {all}</translation>
    </message>
    <message>
      <source>Was not seen</source>
      <translation>Görülmedi</translation>
    </message>
    <message>
      <source>Was refused at the login</source>
      <translation>Oturum açma reddedildi</translation>
    </message>
    <message>
      <source>Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in the settings, let liveness ask everybody for a challenge (“always”).</source>
      <translation>Kendi yüzünüz de görünüyor muydu? O zaman geri dönüp yeniden deneyin. Görünmüyorduysa bir başkası sizin yerinize giriş yapabilir: ayarlarda herkesten sınama istensin (“always”).</translation>
    </message>
    <message>
      <source>Ways to clock in</source>
      <translation>Giriş-çıkış yolları</translation>
    </message>
    <message>
      <source>Welcome to Clockface</source>
      <translation>Clockface’e hoş geldiniz</translation>
    </message>
    <message>
      <source>Went out</source>
      <translation>Çıktı</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Ne</translation>
    </message>
    <message>
      <source>What a challenge is: coloured light of the screen on the face, a turn of the head, or both.</source>
      <translation>Sınamanın ne olduğu: ekranın yüze vuran renkli ışığı, başın çevrilmesi ya da ikisi birden.</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Sorun</translation>
    </message>
    <message>
      <source>What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.</source>
      <translation>Modellerin neyin üzerinde çalıştığı: “cuda” GPU olmayan yerde çalışmaz, “auto” CPU ile devam eder.</translation>
    </message>
    <message>
      <source>What was tried is as it should be</source>
      <translation>Denenenler olması gerektiği gibi</translation>
    </message>
    <message>
      <source>When a second face is this large against the first, nobody is clearly in front.</source>
      <translation>İkinci bir yüz birinciye göre bu kadar büyükse açıkça önde olan kimse yoktur.</translation>
    </message>
    <message>
      <source>Where does this kiosk stand?</source>
      <translation>Bu kiosk nerede duruyor?</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Kim</translation>
    </message>
    <message>
      <source>Whoever clocks in appears here at once.</source>
      <translation>Giriş yapan hemen burada görünür.</translation>
    </message>
    <message>
      <source>Whoever clocks out appears here at once.</source>
      <translation>Çıkış yapan hemen burada görünür.</translation>
    </message>
    <message>
      <source>Whom or what</source>
      <translation>Kim veya ne</translation>
    </message>
    <message>
      <source>Whose month? Type a name or number</source>
      <translation>Kimin ayı? Bir ad veya numara yazın</translation>
    </message>
    <message>
      <source>Width of the face, px</source>
      <translation>Yüzün genişliği, px</translation>
    </message>
    <message>
      <source>Width of the picture asked of the camera.</source>
      <translation>Kameradan istenen görüntünün genişliği.</translation>
    </message>
    <message>
      <source>With a metered network: how often the kiosk looks for news.</source>
      <translation>Veri miktarına göre ücretli bir ağda: kioskun yeniliklere ne sıklıkla baktığı.</translation>
    </message>
    <message>
      <source>With a roster, a CSV file beside the photos, also number, department and badge: name;employee_number;department;badge;photos</source>
      <translation>Bir listeyle, yani fotoğrafların yanındaki CSV dosyasıyla, numara, bölüm ve kart da: name;employee_number;department;badge;photos</translation>
    </message>
    <message>
      <source>With “alternate”: how long after a record the opposite one is not yet written by itself.</source>
      <translation>“alternate” ile: bir kayıttan sonra karşıtının ne kadar süre kendiliğinden yazılmayacağı.</translation>
    </message>
    <message>
      <source>With “schedule”: from which time of day on people come in or go out.</source>
      <translation>“schedule” ile: insanların hangi saatten itibaren girdiği veya çıktığı.</translation>
    </message>
    <message>
      <source>Within it the same direction is “already recorded” and nothing is written.</source>
      <translation>Bu süre içinde aynı yön “zaten kayıtlı” sayılır ve bir şey yazılmaz.</translation>
    </message>
    <message>
      <source>Without PIN or badge</source>
      <translation>PIN veya kart yok</translation>
    </message>
    <message>
      <source>Without a face</source>
      <translation>Yüzü olmayan</translation>
    </message>
    <message>
      <source>Without a face, a PIN or a badge is needed.</source>
      <translation>Yüz yoksa PIN veya kart gerekir.</translation>
    </message>
    <message>
      <source>Without a face, give a badge, or an employee number and a PIN.</source>
      <translation>Yüz yoksa bir kart ya da personel numarası ve PIN verin.</translation>
    </message>
    <message>
      <source>Without a new picture for so long the camera counts as lost.</source>
      <translation>Bu süre boyunca yeni görüntü gelmezse kamera kaybolmuş sayılır.</translation>
    </message>
    <message>
      <source>Worked today</source>
      <translation>Bugün çalışılan</translation>
    </message>
    <message>
      <source>Write the name first.</source>
      <translation>Önce adı yazın.</translation>
    </message>
    <message>
      <source>Wrong PINs after which codes are locked.</source>
      <translation>Kodların kilitlenmesine yol açan yanlış PIN sayısı.</translation>
    </message>
    <message>
      <source>Wrong PINs after which each further one has to wait longer.</source>
      <translation>Ardından her yeni denemenin daha uzun beklemesi gereken yanlış PIN sayısı.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Evet</translation>
    </message>
    <message>
      <source>You log in with it, and corrections carry it.</source>
      <translation>Bununla oturum açarsınız ve düzeltmelerde bu görünür.</translation>
    </message>
    <message>
      <source>You pass, and pictures of you do not</source>
      <translation>Siz geçiyorsunuz, resimleriniz geçmiyor</translation>
    </message>
    <message>
      <source>You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower the live score in the settings.</source>
      <translation>Bir resim sanıldınız. Yüze önden ışık verin ve kamerayı silin. Böyle kalırsa ayarlarda canlılık puanını düşürün.</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>PIN’iniz</translation>
    </message>
    <message>
      <source>Your PIN is being checked</source>
      <translation>PIN’iniz kontrol ediliyor</translation>
    </message>
    <message>
      <source>Your face</source>
      <translation>Yüzünüz</translation>
    </message>
    <message>
      <source>Your face was not always in view. Raise, lower or tilt the camera.</source>
      <translation>Yüzünüz her zaman görüntüde değildi. Kamerayı yükseltin, alçaltın ya da eğin.</translation>
    </message>
    <message>
      <source>Your language</source>
      <translation>Diliniz</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Adınız</translation>
    </message>
    <message>
      <source>Your number</source>
      <translation>Numaranız</translation>
    </message>
    <message>
      <source>Your own face does not pass</source>
      <translation>Kendi yüzünüz geçmiyor</translation>
    </message>
    <message>
      <source>Your time is recorded</source>
      <translation>Saatiniz kaydedildi</translation>
    </message>
    <message>
      <source>Your time isn’t saved</source>
      <translation>Saatiniz kaydedilmedi</translation>
    </message>
    <message>
      <source>You’re in</source>
      <translation>Giriş yaptınız</translation>
    </message>
    <message>
      <source>You’re out</source>
      <translation>Çıkış yaptınız</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>kabul</translation>
    </message>
    <message>
      <source>applies after a restart</source>
      <translation>yeniden başlatınca geçerli olur</translation>
    </message>
    <message>
      <source>applies at once</source>
      <translation>hemen geçerli olur</translation>
    </message>
    <message>
      <source>by {author}</source>
      <translation>ekleyen: {author}</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>d MMM ddd</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>varsayılan: {value}</translation>
    </message>
    <message>
      <source>down</source>
      <translation>aşağı</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>sil</translation>
    </message>
    <message>
      <source>from a photo</source>
      <translation>fotoğraftan</translation>
    </message>
    <message>
      <source>given</source>
      <translation>verildi</translation>
    </message>
    <message>
      <source>left</source>
      <translation>sol</translation>
    </message>
    <message>
      <source>missing in</source>
      <translation>giriş eksik</translation>
    </message>
    <message>
      <source>missing out</source>
      <translation>çıkış eksik</translation>
    </message>
    <message>
      <source>never</source>
      <translation>hiçbir zaman</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>ayarlanmamış</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>kullanılmıyor</translation>
    </message>
    <message>
      <source>or hold your badge to the reader</source>
      <translation>ya da kartınızı okuyucuya tutun</translation>
    </message>
    <message>
      <source>right</source>
      <translation>sağ</translation>
    </message>
    <message>
      <source>slowly, and a little is enough</source>
      <translation>yavaşça, azıcık yeter</translation>
    </message>
    <message>
      <source>so that I know it’s you</source>
      <translation>siz olduğunuzu bileyim diye</translation>
    </message>
    <message>
      <source>so that the picture is sharp</source>
      <translation>görüntü net olsun diye</translation>
    </message>
    <message>
      <source>so that your whole face is in view</source>
      <translation>yüzünüzün tamamı görünsün diye</translation>
    </message>
    <message>
      <source>straight</source>
      <translation>düz</translation>
    </message>
    <message>
      <source>then look here</source>
      <translation>sonra buraya bakın</translation>
    </message>
    <message>
      <source>then touch OK</source>
      <translation>sonra OK tuşuna dokunun</translation>
    </message>
    <message>
      <source>to record your time</source>
      <translation>saatinizi kaydetmek için</translation>
    </message>
    <message>
      <source>unpair</source>
      <translation>kaldır</translation>
    </message>
    <message>
      <source>until your face fills the outline</source>
      <translation>yüzünüz çerçeveyi doldurana kadar</translation>
    </message>
    <message>
      <source>until your face fits the outline</source>
      <translation>yüzünüz çerçeveye sığana kadar</translation>
    </message>
    <message>
      <source>up</source>
      <translation>yukarı</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>dün {time}</translation>
    </message>
    <message>
      <source>{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), lead over the next person {margin} (at least {min_margin}).</source>
      <translation>Art arda {seen} görüntüden {agreeing} tanesi bu kişiyi gösterdi: benzerlik {similarity} (en az {min_similarity}), sonraki kişiyle fark {margin} (en az {min_margin}).</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} sa {minutes} dk</translation>
    </message>
    <message>
      <source>{hours} today</source>
      <translation>bugün {hours}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} – {high}</translation>
    </message>
    <message>
      <source>{name} has no PIN any more.</source>
      <translation>{name} artık PIN’siz.</translation>
    </message>
    <message>
      <source>{name} is active again.</source>
      <translation>{name} yeniden etkin.</translation>
    </message>
    <message>
      <source>{name} is enrolled</source>
      <translation>{name} tanımlandı</translation>
    </message>
    <message>
      <source>{name} is inactive now.</source>
      <translation>{name} artık etkin değil.</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>{name} kaydedildi.</translation>
    </message>
    <message>
      <source>{name} is used after a restart of the kiosk.</source>
      <translation>{name}, kiosk yeniden başlatılınca kullanılır.</translation>
    </message>
    <message>
      <source>{name} may log in now.</source>
      <translation>{name} artık oturum açabilir.</translation>
    </message>
    <message>
      <source>{name} may not log in any more.</source>
      <translation>{name} artık oturum açamaz.</translation>
    </message>
    <message>
      <source>{name}, look here</source>
      <translation>{name}, buraya bakın</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} gün</translation>
    </message>
    <message>
      <source>{owner} has this already.</source>
      <translation>Bu zaten şu kişide var: {owner}.</translation>
    </message>
    <message>
      <source>{value} (at least {least})</source>
      <translation>{value} (en az {least})</translation>
    </message>
    <message>
      <source>{value} (noticed)</source>
      <translation>{value} (fark edildi)</translation>
    </message>
    <message>
      <source>{word} will not be able to log in any more.</source>
      <translation>{word} artık oturum açamayacak.</translation>
    </message>
    <message>
      <source>“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.</source>
      <translation>“alternate”, “in” sonrasında “out” yazar; “in” ve “out” sabittir; “schedule” saate göre karar verir; “ask” sorar.</translation>
    </message>
    <message>
      <source>“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.</source>
      <translation>“passive”, gerekli ağlar kurulduktan sonra yüz resimlerini geri çevirir; “step_up” kuşku olduğunda bir sınama ister; “always” herkesten ister; “off” hiçbir şey sormaz.</translation>
    </message>
  </context>
</TS>
