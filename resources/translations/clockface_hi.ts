<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
  <context>
    <name>clockface</name>
    <message>
      <source>A PIN has at least {limit} digits.</source>
      <translation>PIN में कम से कम {limit} अंक होते हैं।</translation>
    </message>
    <message>
      <source>A PIN has at most {limit} digits.</source>
      <translation>PIN में ज़्यादा से ज़्यादा {limit} अंक होते हैं।</translation>
    </message>
    <message>
      <source>A PIN has digits only.</source>
      <translation>PIN में सिर्फ़ अंक होते हैं।</translation>
    </message>
    <message>
      <source>A PIN is typed after an employee number: write one.</source>
      <translation>PIN कर्मचारी संख्या के बाद टाइप होता है: कर्मचारी संख्या लिखें।</translation>
    </message>
    <message>
      <source>A PIN is typed after the employee number: give one.</source>
      <translation>PIN कर्मचारी संख्या के बाद टाइप होता है: कर्मचारी संख्या दें।</translation>
    </message>
    <message>
      <source>A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it can read them: keep it as safe as the kiosk itself.</source>
      <translation>बैकअप एक ही फ़ाइल है, जिसमें पूरी हाज़िरी, लोग, टेम्पलेट, कुंजियाँ, सेटिंग और ऑपरेटर होते हैं। जिसके पास यह फ़ाइल हो, वह सब पढ़ सकता है: इसे कियोस्क जितना ही सुरक्षित रखें।</translation>
    </message>
    <message>
      <source>A challenge is made so that a picture cannot meet it.</source>
      <translation>चुनौती ऐसी बनाई जाती है कि कोई तस्वीर उसे पूरा न कर सके।</translation>
    </message>
    <message>
      <source>A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg</source>
      <translation>एक फ़ोल्डर या ZIP फ़ाइल, जिसमें हर व्यक्ति के नाम से उसकी फ़ोटो का एक फ़ोल्डर हो: Ana_Silva/1.jpg</translation>
    </message>
    <message>
      <source>A little more light</source>
      <translation>थोड़ी और रोशनी</translation>
    </message>
    <message>
      <source>A part of the face was outside the picture.</source>
      <translation>चेहरे का एक हिस्सा तस्वीर से बाहर था।</translation>
    </message>
    <message>
      <source>A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet</source>
      <translation>कैमरे के सामने रखी तस्वीर चल सकती है। सजीवता के नेटवर्क स्थापित कीजिए: clockface packs install minifasnet</translation>
    </message>
    <message>
      <source>A photo held before the camera passes: liveness is switched off in the settings.</source>
      <translation>कैमरे के सामने रखी तस्वीर चल जाती है: सजीवता जाँच सेटिंग में बंद है।</translation>
    </message>
    <message>
      <source>A picture of you passes for you</source>
      <translation>आपकी तस्वीर आपकी जगह चल जाती है</translation>
    </message>
    <message>
      <source>A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it.</source>
      <translation>कोई खिड़की या लैंप कैमरे को चौंधिया रहा है। कियोस्क को उससे हटाकर घुमाएँ, या उसे ढक दें।</translation>
    </message>
    <message>
      <source>Accepted the clock</source>
      <translation>घड़ी को सही माना</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>सक्रिय करें</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>सक्रिय</translation>
    </message>
    <message>
      <source>Active again: {n}</source>
      <translation>फिर से सक्रिय: {n}</translation>
    </message>
    <message>
      <source>Add a missing event</source>
      <translation>छूटी प्रविष्टि जोड़ें</translation>
    </message>
    <message>
      <source>Add an administrator first.</source>
      <translation>पहले एक प्रशासक जोड़ें।</translation>
    </message>
    <message>
      <source>Add what the kiosk did not record.</source>
      <translation>जो कियोस्क ने दर्ज नहीं किया, उसे जोड़ें।</translation>
    </message>
    <message>
      <source>Added an operator</source>
      <translation>ऑपरेटर जोड़ा</translation>
    </message>
    <message>
      <source>Administration</source>
      <translation>प्रशासन</translation>
    </message>
    <message>
      <source>Administrator: everything</source>
      <translation>प्रशासक: सब कुछ</translation>
    </message>
    <message>
      <source>After the challenge somebody else stood there.</source>
      <translation>चुनौती के बाद वहाँ कोई और खड़ा था।</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>सभी विभाग</translation>
    </message>
    <message>
      <source>All events: {n}</source>
      <translation>सभी प्रविष्टियाँ: {n}</translation>
    </message>
    <message>
      <source>All of these people were shown the notice and agreed.</source>
      <translation>इन सभी लोगों को सूचना दिखाई गई और उन्होंने सहमति दी।</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>सभी परिणाम</translation>
    </message>
    <message>
      <source>All remarks</source>
      <translation>सभी टिप्पणियाँ</translation>
    </message>
    <message>
      <source>All together: {hours}</source>
      <translation>कुल: {hours}</translation>
    </message>
    <message>
      <source>Already in since {time}</source>
      <translation>{time} से अंदर हैं</translation>
    </message>
    <message>
      <source>Already out since {time}</source>
      <translation>{time} से बाहर हैं</translation>
    </message>
    <message>
      <source>An “in” older than this has no “out” any more: it is a missing out.</source>
      <translation>इससे पुराने “आना” का अब कोई “जाना” नहीं होता: उसे छूटा हुआ जाना गिना जाता है।</translation>
    </message>
    <message>
      <source>And for at least so long.</source>
      <translation>और कम से कम इतनी देर।</translation>
    </message>
    <message>
      <source>Another face came into view during the challenge.</source>
      <translation>चुनौती के दौरान कोई दूसरा चेहरा दिखा।</translation>
    </message>
    <message>
      <source>Another server answered than the one of this text. Ask whoever runs it, or go on without.</source>
      <translation>इस टेक्स्ट वाले सर्वर के बजाय किसी दूसरे ने जवाब दिया। उसे चलाने वाले से पूछें, या सर्वर के बिना आगे बढ़ें।</translation>
    </message>
    <message>
      <source>As people say it; the kiosk greets with it.</source>
      <translation>जैसा लोग बोलते हैं; कियोस्क इसी नाम से अभिवादन करता है।</translation>
    </message>
    <message>
      <source>As the person writes it.</source>
      <translation>जैसा व्यक्ति स्वयं लिखता है।</translation>
    </message>
    <message>
      <source>Ask for the PIN after the badge.</source>
      <translation>बैज के बाद PIN माँगें।</translation>
    </message>
    <message>
      <source>Ask the office to add you</source>
      <translation>दफ़्तर से पंजीकरण करवाएँ</translation>
    </message>
    <message>
      <source>Ask the office to record your time</source>
      <translation>अपना समय कार्यालय में लिखवाएँ</translation>
    </message>
    <message>
      <source>At least 8 characters. Three words make a good one.</source>
      <translation>कम से कम 8 अक्षर। तीन शब्दों से अच्छा पासवर्ड बनता है।</translation>
    </message>
    <message>
      <source>At least {n} characters; a short sentence is good.</source>
      <translation>कम से कम {n} अक्षर; छोटा वाक्य अच्छा रहता है।</translation>
    </message>
    <message>
      <source>At least {n} digits.</source>
      <translation>कम से कम {n} अंक।</translation>
    </message>
    <message>
      <source>At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or hold the QR code to the camera.</source>
      <translation>सर्वर पर एक कियोस्क जोड़ें: वह एक टेक्स्ट और एक QR कोड दिखाता है जो थोड़े समय तक मान्य हैं। टेक्स्ट यहाँ चिपकाएँ, या QR कोड कैमरे के सामने रखें।</translation>
    </message>
    <message>
      <source>At work and privately</source>
      <translation>काम पर और निजी तौर पर</translation>
    </message>
    <message>
      <source>At work only with a licence of its maker</source>
      <translation>काम पर सिर्फ़ निर्माता के लाइसेंस के साथ</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>प्रयास</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>हाज़िरी</translation>
    </message>
    <message>
      <source>Attendance records</source>
      <translation>हाज़िरी के रिकॉर्ड</translation>
    </message>
    <message>
      <source>Attendance to be sent</source>
      <translation>भेजी जाने वाली हाज़िरी</translation>
    </message>
    <message>
      <source>Audit log</source>
      <translation>ऑडिट लॉग</translation>
    </message>
    <message>
      <source>Auditor: reads</source>
      <translation>लेखा परीक्षक: सिर्फ़ पढ़ना</translation>
    </message>
    <message>
      <source>Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.</source>
      <translation>बिना फ़िंगरप्रिंट के जोड़े गए सर्वर के लिए प्रमाणपत्र प्राधिकारी: “system”, या प्रमाणपत्रों की फ़ाइल।</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>पीछे</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>डिफ़ॉल्ट पर लौटाएँ</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>प्रशासन पर लौटें</translation>
    </message>
    <message>
      <source>Back to the kiosk</source>
      <translation>कियोस्क पर लौटें</translation>
    </message>
    <message>
      <source>Badge</source>
      <translation>बैज</translation>
    </message>
    <message>
      <source>Badge and face</source>
      <translation>बैज और चेहरा</translation>
    </message>
    <message>
      <source>Become the administrator</source>
      <translation>प्रशासक बनें</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>शुरू करने से पहले</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>शुरू करें</translation>
    </message>
    <message>
      <source>Begin, and stand where people stand.</source>
      <translation>शुरू कीजिए और वहाँ खड़े होइए जहाँ सब खड़े होते हैं।</translation>
    </message>
    <message>
      <source>Begin, go where people will stand, and look at the camera.</source>
      <translation>शुरू करें, वहाँ जाएँ जहाँ लोग खड़े होंगे, और कैमरे की ओर देखें।</translation>
    </message>
    <message>
      <source>Between full scans only the surroundings of the followed face are searched.</source>
      <translation>पूरी खोजों के बीच सिर्फ़ देखे जा रहे चेहरे के आस-पास खोजा जाता है।</translation>
    </message>
    <message>
      <source>Bright, and so near that it hides your face. Begin, and hold it up for ten seconds.</source>
      <translation>चमकीली, और इतनी पास कि आपका चेहरा छिप जाए। शुरू कीजिए और दस सेकंड तक सामने रखिए।</translation>
    </message>
    <message>
      <source>Brightness of the face</source>
      <translation>चेहरे की चमक</translation>
    </message>
    <message>
      <source>CSV, for payroll</source>
      <translation>CSV, वेतन के लिए</translation>
    </message>
    <message>
      <source>Calibrated the recognition</source>
      <translation>पहचान को कैलिब्रेट किया</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>अंदर आए</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>कैमरा</translation>
    </message>
    <message>
      <source>Camera off</source>
      <translation>कैमरा बंद</translation>
    </message>
    <message>
      <source>Camera on</source>
      <translation>कैमरा चालू</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Cannot clock in</source>
      <translation>हाज़िरी नहीं लगा सकते</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>बड़े अक्षर</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>PIN बदलें</translation>
    </message>
    <message>
      <source>Changed a password</source>
      <translation>पासवर्ड बदला</translation>
    </message>
    <message>
      <source>Changed a setting</source>
      <translation>सेटिंग बदली</translation>
    </message>
    <message>
      <source>Changed the profile</source>
      <translation>व्यक्ति का विवरण बदला</translation>
    </message>
    <message>
      <source>Changes of people to be sent</source>
      <translation>भेजे जाने वाले लोगों के बदलाव</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>जाँच</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>फिर से जाँचें</translation>
    </message>
    <message>
      <source>Check the camera</source>
      <translation>कैमरा जाँचें</translation>
    </message>
    <message>
      <source>Check your number and PIN, or your badge</source>
      <translation>अपनी संख्या और PIN, या अपना बैज जाँचें</translation>
    </message>
    <message>
      <source>Choose a ZIP file or a roster</source>
      <translation>ZIP फ़ाइल या सूची चुनें</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>फ़ोल्डर चुनें</translation>
    </message>
    <message>
      <source>Choose a person</source>
      <translation>व्यक्ति चुनें</translation>
    </message>
    <message>
      <source>Choose another day. Receipts are kept for a number of days that the settings say.</source>
      <translation>कोई और दिन चुनें। रसीदें उतने दिन रखी जाती हैं जितने सेटिंग में लिखे हैं।</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>चयन हटाएँ</translation>
    </message>
    <message>
      <source>Choose other days, or another person.</source>
      <translation>कोई और दिन या कोई और व्यक्ति चुनें।</translation>
    </message>
    <message>
      <source>Chose a model pack</source>
      <translation>मॉडल पैक चुना</translation>
    </message>
    <message>
      <source>Chosen: {n}</source>
      <translation>चुने गए: {n}</translation>
    </message>
    <message>
      <source>City with the same time</source>
      <translation>इसी समय वाला शहर</translation>
    </message>
    <message>
      <source>Click here and hold the badge to the reader.</source>
      <translation>यहाँ क्लिक करें और बैज को रीडर पर रखें।</translation>
    </message>
    <message>
      <source>Clock not certain</source>
      <translation>घड़ी का समय पक्का नहीं</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>बंद करें</translation>
    </message>
    <message>
      <source>Closing the kiosk stops the recording of attendance.</source>
      <translation>कियोस्क बंद होने पर हाज़िरी दर्ज होना रुक जाता है।</translation>
    </message>
    <message>
      <source>Codes are locked</source>
      <translation>PIN और बैज बंद हैं</translation>
    </message>
    <message>
      <source>Colours of the screen.</source>
      <translation>स्क्रीन के रंग।</translation>
    </message>
    <message>
      <source>Come a little closer</source>
      <translation>थोड़ा पास आइए</translation>
    </message>
    <message>
      <source>Come closer and look straight here</source>
      <translation>पास आइए और सीधे यहाँ देखिए</translation>
    </message>
    <message>
      <source>Compare it with another clock first. From now on records count as made at the time that this clock shows. Type “{word}” to go on.</source>
      <translation>पहले इसे किसी और घड़ी से मिलाएँ। अब से रिकॉर्ड के लिए वही समय माना जाएगा जो यह घड़ी दिखाती है। आगे बढ़ने के लिए “{word}” टाइप करें।</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>सहमति</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>आगे बढ़ें</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>कंट्रास्ट</translation>
    </message>
    <message>
      <source>Correct this</source>
      <translation>इसे सुधारें</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>सुधारा</translation>
    </message>
    <message>
      <source>Corrected later</source>
      <translation>बाद में सुधारा गया</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>सुधार</translation>
    </message>
    <message>
      <source>Correction by {name}</source>
      <translation>{name} का सुधार</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>सुधार</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>डेटा फ़ोल्डर</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>दिन</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>दिन</translation>
    </message>
    <message>
      <source>Deactivate</source>
      <translation>निष्क्रिय करें</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>निर्णय</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>विभाग</translation>
    </message>
    <message>
      <source>Did not come</source>
      <translation>नहीं आए</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>चेकसम</translation>
    </message>
    <message>
      <source>Digits of a new PIN, at least.</source>
      <translation>नए PIN में कम से कम इतने अंक।</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>दूरी</translation>
    </message>
    <message>
      <source>Does a photo of you pass for you?</source>
      <translation>क्या आपकी फ़ोटो आपकी जगह चल जाती है?</translation>
    </message>
    <message>
      <source>Does not pass</source>
      <translation>नहीं चलती</translation>
    </message>
    <message>
      <source>Does the camera see well here?</source>
      <translation>क्या कैमरा यहाँ अच्छा देखता है?</translation>
    </message>
    <message>
      <source>Each clocking in and out appears here at once.</source>
      <translation>हर आना और जाना यहाँ तुरंत दिखता है।</translation>
    </message>
    <message>
      <source>Edges of a phone or sheet</source>
      <translation>फ़ोन या काग़ज़ के किनारे</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>संपादित करें</translation>
    </message>
    <message>
      <source>Employee number</source>
      <translation>कर्मचारी संख्या</translation>
    </message>
    <message>
      <source>Enrol</source>
      <translation>पंजीकृत करें</translation>
    </message>
    <message>
      <source>Enrol a person</source>
      <translation>व्यक्ति को पंजीकृत करें</translation>
    </message>
    <message>
      <source>Enrol as another person</source>
      <translation>दूसरे व्यक्ति के रूप में पंजीकृत करें</translation>
    </message>
    <message>
      <source>Enrol people first; their hours appear here.</source>
      <translation>पहले लोगों को पंजीकृत करें; उनके घंटे यहाँ दिखते हैं।</translation>
    </message>
    <message>
      <source>Enrol people first; whoever clocks in is here then.</source>
      <translation>पहले लोगों को पंजीकृत करें; फिर जो हाज़िरी लगाता है, यहाँ दिखता है।</translation>
    </message>
    <message>
      <source>Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do.</source>
      <translation>इस कैमरे पर लोगों को एक-एक करके पंजीकृत करें, या सूची के साथ फ़ोटो आयात करें। चेहरा किसी के लिए ज़रूरी नहीं: PIN काफ़ी है।</translation>
    </message>
    <message>
      <source>Enrol the face</source>
      <translation>चेहरा पंजीकृत करें</translation>
    </message>
    <message>
      <source>Enrol the face again</source>
      <translation>चेहरा फिर से पंजीकृत करें</translation>
    </message>
    <message>
      <source>Enrol the first person</source>
      <translation>पहले व्यक्ति को पंजीकृत करें</translation>
    </message>
    <message>
      <source>Enrol the next person</source>
      <translation>अगले व्यक्ति को पंजीकृत करें</translation>
    </message>
    <message>
      <source>Enrolled</source>
      <translation>पंजीकृत</translation>
    </message>
    <message>
      <source>Enrolled again</source>
      <translation>फिर से पंजीकृत किया</translation>
    </message>
    <message>
      <source>Enrolled in spite of a likeness</source>
      <translation>समानता के बावजूद पंजीकृत किया</translation>
    </message>
    <message>
      <source>Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}.</source>
      <translation>पंजीकृत: {done}। पंजीकृत नहीं: {failed}। काम में न आई फ़ोटो: {left}। बिना कोशिश के: {untried}।</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>एंटर</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>दर्ज किया गया</translation>
    </message>
    <message>
      <source>Entered by</source>
      <translation>दर्ज करने वाला</translation>
    </message>
    <message>
      <source>Entered by hand.</source>
      <translation>हाथ से दर्ज किया गया।</translation>
    </message>
    <message>
      <source>Entries are chained to one another: none can be changed or taken out unseen.</source>
      <translation>प्रविष्टियाँ एक-दूसरे से जुड़ी हैं: किसी को चुपके से बदला या हटाया नहीं जा सकता।</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>मिटाएँ</translation>
    </message>
    <message>
      <source>Erase them</source>
      <translation>उन्हें मिटाएँ</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>मिटाया</translation>
    </message>
    <message>
      <source>Erased: {n}</source>
      <translation>मिटाए गए: {n}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>प्रविष्टि</translation>
    </message>
    <message>
      <source>Event id</source>
      <translation>प्रविष्टि ID</translation>
    </message>
    <message>
      <source>Events: {n}</source>
      <translation>प्रविष्टियाँ: {n}</translation>
    </message>
    <message>
      <source>Every login, enrolment, correction and export is noted.</source>
      <translation>हर लॉग इन, पंजीकरण, सुधार और निर्यात यहाँ लिखा जाता है।</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>सभी</translation>
    </message>
    <message>
      <source>Everybody can be enrolled.</source>
      <translation>सभी को पंजीकृत किया जा सकता है।</translation>
    </message>
    <message>
      <source>Everybody has a login of their own, so that the audit log says who it was.</source>
      <translation>हर किसी का अपना लॉग इन है, ताकि ऑडिट लॉग बताए कि किसने क्या किया।</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>सब ठीक है।</translation>
    </message>
    <message>
      <source>Everything that is kept about {name}</source>
      <translation>{name} के बारे में रखी गई पूरी जानकारी</translation>
    </message>
    <message>
      <source>Excel</source>
      <translation>Excel</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>निर्यात</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>निर्यात किया</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>चेहरा</translation>
    </message>
    <message>
      <source>Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.</source>
      <translation>सिर्फ़ चेहरा; चेहरा, या उसकी जगह PIN या बैज; या पहले PIN या बैज और फिर उसी व्यक्ति का चेहरा।</translation>
    </message>
    <message>
      <source>Face does not fit the code</source>
      <translation>चेहरा PIN या बैज से मेल नहीं खाता</translation>
    </message>
    <message>
      <source>Face in view</source>
      <translation>चेहरा तस्वीर में</translation>
    </message>
    <message>
      <source>Fetch newer versions of Clockface from the server; without it they come by stick alone.</source>
      <translation>Clockface के नए संस्करण सर्वर से लें; वरना वे केवल USB स्टिक से आते हैं।</translation>
    </message>
    <message>
      <source>Figures and signs</source>
      <translation>अंक और चिह्न</translation>
    </message>
    <message>
      <source>File</source>
      <translation>फ़ाइल</translation>
    </message>
    <message>
      <source>Finding faces</source>
      <translation>चेहरे खोजना</translation>
    </message>
    <message>
      <source>First choose who looks after this kiosk. Only this person can then enrol people, correct times, change settings and close the window; more people can be added later.</source>
      <translation>पहले तय करें कि इस कियोस्क को कौन सँभालता है। उसके बाद सिर्फ़ यही व्यक्ति लोगों को पंजीकृत कर सकता है, समय सुधार सकता है, सेटिंग बदल सकता है और विंडो बंद कर सकता है; बाद में और लोग जोड़े जा सकते हैं।</translation>
    </message>
    <message>
      <source>First in</source>
      <translation>पहला आना</translation>
    </message>
    <message>
      <source>First look at the camera yourself, then hold two pictures of yourself before it. At the end you see what the kiosk would have done.</source>
      <translation>पहले स्वयं कैमरे की ओर देखिए, फिर अपनी दो तस्वीरें उसके सामने रखिए। अंत में आप देखेंगे कि कियोस्क क्या करता।</translation>
    </message>
    <message>
      <source>For how long codes are then locked, restarts not counted.</source>
      <translation>इसके बाद PIN और बैज कितनी देर बंद रहते हैं, रीस्टार्ट का समय छोड़कर।</translation>
    </message>
    <message>
      <source>For how many days the receipts of recognition attempts are kept.</source>
      <translation>पहचान के प्रयासों की रसीदें कितने दिन रखी जाती हैं।</translation>
    </message>
    <message>
      <source>For leaving the full screen.</source>
      <translation>पूरी स्क्रीन से बाहर निकलने के लिए।</translation>
    </message>
    <message>
      <source>For the administration of this kiosk.</source>
      <translation>इस कियोस्क के प्रशासन के लिए।</translation>
    </message>
    <message>
      <source>Found that nobody may log in</source>
      <translation>पाया गया कि किसी को लॉग इन की अनुमति नहीं है</translation>
    </message>
    <message>
      <source>Found: {n} of {of}</source>
      <translation>मिले: {of} में से {n}</translation>
    </message>
    <message>
      <source>Free space</source>
      <translation>ख़ाली जगह</translation>
    </message>
    <message>
      <source>From now on the kiosk knows this face: try it at once.</source>
      <translation>अब से कियोस्क यह चेहरा पहचानता है: अभी आज़माएँ।</translation>
    </message>
    <message>
      <source>From now on the kiosk takes this PIN or badge.</source>
      <translation>अब से कियोस्क यह PIN या बैज स्वीकार करता है।</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>… से … तक</translation>
    </message>
    <message>
      <source>Gave out a person’s data</source>
      <translation>व्यक्ति का डेटा दिया</translation>
    </message>
    <message>
      <source>Give a number.</source>
      <translation>कोई संख्या दें।</translation>
    </message>
    <message>
      <source>Give the site a name, such as the one on its door.</source>
      <translation>जगह को एक नाम दें, जैसे उसके दरवाज़े पर लिखा है।</translation>
    </message>
    <message>
      <source>Given elsewhere, as {operator} stated on {when}</source>
      <translation>कहीं और दी गई, {operator} ने {when} को बताया</translation>
    </message>
    <message>
      <source>Given here on {when}, with {operator}</source>
      <translation>यहाँ {when} को दी गई, {operator} के साथ</translation>
    </message>
    <message>
      <source>Go on without a server</source>
      <translation>सर्वर के बिना आगे बढ़ें</translation>
    </message>
    <message>
      <source>HNSW index: links of each node.</source>
      <translation>HNSW इंडेक्स: हर नोड के लिंक।</translation>
    </message>
    <message>
      <source>HNSW index: width of the search while it is built.</source>
      <translation>HNSW इंडेक्स: बनाते समय खोज की चौड़ाई।</translation>
    </message>
    <message>
      <source>HNSW index: width of the search; raised by itself when recall is low.</source>
      <translation>HNSW इंडेक्स: खोज की चौड़ाई; कम मिलने पर अपने आप बढ़ती है।</translation>
    </message>
    <message>
      <source>Have ready: a photo of your face on paper, and one on a phone. You can leave each out.</source>
      <translation>तैयार रखिए: काग़ज़ पर अपने चेहरे की एक फ़ोटो और फ़ोन पर एक। दोनों में से कोई भी छोड़ी जा सकती है।</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>स्थिति</translation>
    </message>
    <message>
      <source>Height of the picture asked of the camera.</source>
      <translation>कैमरे से माँगी गई तस्वीर की ऊँचाई।</translation>
    </message>
    <message>
      <source>Here you find who forgot to clock out since yesterday.</source>
      <translation>कल से अब तक जो जाने की हाज़िरी लगाना भूल गए, वे यहाँ दिखते हैं।</translation>
    </message>
    <message>
      <source>Hold a photo of yourself before the camera</source>
      <translation>अपनी एक फ़ोटो कैमरे के सामने रखिए</translation>
    </message>
    <message>
      <source>Hold it to the reader while this field is chosen.</source>
      <translation>इस खाने को चुनकर बैज को रीडर पर रखें।</translation>
    </message>
    <message>
      <source>Hold still a moment</source>
      <translation>एक पल स्थिर रहिए</translation>
    </message>
    <message>
      <source>Hold still for a moment</source>
      <translation>एक पल के लिए स्थिर रहिए</translation>
    </message>
    <message>
      <source>Hold the QR code so that it fills half of the picture.</source>
      <translation>QR कोड को ऐसे रखें कि वह आधी तस्वीर भर दे।</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>घंटे</translation>
    </message>
    <message>
      <source>Hours of each day of the month</source>
      <translation>महीने के हर दिन के घंटे</translation>
    </message>
    <message>
      <source>Hours of each day, all people together</source>
      <translation>हर दिन के घंटे, सभी लोगों के मिलाकर</translation>
    </message>
    <message>
      <source>Hours of the month: {hours}</source>
      <translation>महीने के घंटे: {hours}</translation>
    </message>
    <message>
      <source>Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; “never” leaves that to its next start.</source>
      <translation>वे घंटे, जैसे 02:00-04:00, जिनमें कोई मौजूद न हो तो कियोस्क नया संस्करण अपने आप शुरू करता है; “never” हो तो यह अगली शुरुआत पर होता है।</translation>
    </message>
    <message>
      <source>How</source>
      <translation>कैसे</translation>
    </message>
    <message>
      <source>How far the head may be tilted, in degrees.</source>
      <translation>सिर कितना झुका हो सकता है, डिग्री में।</translation>
    </message>
    <message>
      <source>How far the nose may lie off the middle of the eyes, in eye distances.</source>
      <translation>नाक आँखों के बीच से कितनी हटी हो सकती है, आँखों की दूरी के अनुपात में।</translation>
    </message>
    <message>
      <source>How large a share of the people an update may take away at once; more of them is a mistake.</source>
      <translation>एक अपडेट एक बार में लोगों का कितना हिस्सा हटा सकता है; उससे ज़्यादा एक चूक है।</translation>
    </message>
    <message>
      <source>How long a result stays after the person left.</source>
      <translation>व्यक्ति के जाने के बाद परिणाम कितनी देर दिखता है।</translation>
    </message>
    <message>
      <source>How long a source may take to give its first picture.</source>
      <translation>स्रोत को पहली तस्वीर देने में कितना समय लग सकता है।</translation>
    </message>
    <message>
      <source>How long are attempts kept?</source>
      <translation>प्रयास कितने समय तक रखे जाएँ?</translation>
    </message>
    <message>
      <source>How long the server may take for an answer.</source>
      <translation>सर्वर जवाब देने में कितना समय ले सकता है।</translation>
    </message>
    <message>
      <source>How much of a name the screen shows.</source>
      <translation>स्क्रीन पर नाम कितना दिखता है।</translation>
    </message>
    <message>
      <source>I can’t confirm it’s you</source>
      <translation>पुष्टि नहीं हुई कि आप हैं</translation>
    </message>
    <message>
      <source>I can’t see right now</source>
      <translation>अभी मुझे दिखाई नहीं देता</translation>
    </message>
    <message>
      <source>I can’t see you well</source>
      <translation>आप ठीक से नहीं दिख रहे</translation>
    </message>
    <message>
      <source>I don’t know you yet</source>
      <translation>आपसे अभी पहचान नहीं हुई</translation>
    </message>
    <message>
      <source>IANA name of the time zone of the site, such as Europe/Berlin.</source>
      <translation>जगह के समय क्षेत्र का IANA नाम, जैसे Europe/Berlin।</translation>
    </message>
    <message>
      <source>If it is the same person, stop here and open the one who is there already. If it is not, twins for instance, say so: both will then need a clearer picture to be told apart.</source>
      <translation>यदि यह वही व्यक्ति है, तो यहीं रुकें और पहले से मौजूद व्यक्ति को खोलें। यदि नहीं, जैसे जुड़वाँ हों, तो बताएँ: तब अलग पहचान के लिए दोनों को ज़्यादा साफ़ तस्वीर चाहिए।</translation>
    </message>
    <message>
      <source>If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not certain.</source>
      <translation>यदि यह सही नहीं है तो इसे ठीक करें: कियोस्क अपने आप फिर से इस पर भरोसा करेगा। तब तक हर रिकॉर्ड में लिखा जाता है कि उसका समय पक्का नहीं है।</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>आयात करें</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>लोगों को आयात करें</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>आयात किया</translation>
    </message>
    <message>
      <source>In</source>
      <translation>आना</translation>
    </message>
    <message>
      <source>In now: {n}</source>
      <translation>अभी अंदर: {n}</translation>
    </message>
    <message>
      <source>In or out?</source>
      <translation>आना या जाना?</translation>
    </message>
    <message>
      <source>In since</source>
      <translation>कब से अंदर</translation>
    </message>
    <message>
      <source>In the time allowed, nothing turned as a head does.</source>
      <translation>दिए गए समय में कुछ भी सिर की तरह नहीं घूमा।</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>उपयोग में</translation>
    </message>
    <message>
      <source>In, but not out</source>
      <translation>आए, पर गए नहीं</translation>
    </message>
    <message>
      <source>In, {when}</source>
      <translation>आना, {when}</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>निष्क्रिय</translation>
    </message>
    <message>
      <source>Inactive now: {n}</source>
      <translation>अब निष्क्रिय: {n}</translation>
    </message>
    <message>
      <source>Install one with the command: clockface packs install FOLDER</source>
      <translation>इस कमांड से एक इंस्टॉल करें: clockface packs install FOLDER</translation>
    </message>
    <message>
      <source>Is asked for a challenge</source>
      <translation>चुनौती दी जाती है</translation>
    </message>
    <message>
      <source>Is there a server?</source>
      <translation>क्या कोई सर्वर है?</translation>
    </message>
    <message>
      <source>Is turned away</source>
      <translation>लौटाया जाता है</translation>
    </message>
    <message>
      <source>It can be better here</source>
      <translation>यहाँ और अच्छा हो सकता है</translation>
    </message>
    <message>
      <source>It changes back by itself</source>
      <translation>यह अपने आप वापस बदल जाता है</translation>
    </message>
    <message>
      <source>It is another person, because</source>
      <translation>यह दूसरा व्यक्ति है, क्योंकि</translation>
    </message>
    <message>
      <source>It is kept for good beside the event. No details of health, please.</source>
      <translation>यह प्रविष्टि के साथ हमेशा के लिए रखा जाता है। कृपया स्वास्थ्य की जानकारी न लिखें।</translation>
    </message>
    <message>
      <source>It is the same person: stop here</source>
      <translation>यह वही व्यक्ति है: यहीं रुकें</translation>
    </message>
    <message>
      <source>It is too bright. Dim the lamp that shines on the people.</source>
      <translation>रोशनी बहुत तेज़ है। लोगों पर पड़ने वाला लैंप धीमा करें।</translation>
    </message>
    <message>
      <source>It is too dark. Put a lamp above the kiosk that shines on the people.</source>
      <translation>बहुत अँधेरा है। कियोस्क के ऊपर ऐसा लैंप लगाएँ जो लोगों पर रोशनी डाले।</translation>
    </message>
    <message>
      <source>It is {time} there now.</source>
      <translation>वहाँ अभी {time} बजे हैं।</translation>
    </message>
    <message>
      <source>It isn’t taken back</source>
      <translation>वापस नहीं लिया गया</translation>
    </message>
    <message>
      <source>It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can pair it at any time, under Health.</source>
      <translation>यह कियोस्कों के बीच लोग और हाज़िरी साझा करता है। इसके बिना यह कियोस्क अकेले काम करता है, और आप इसे कभी भी “स्थिति” में जोड़ सकते हैं।</translation>
    </message>
    <message>
      <source>It starts in {n}</source>
      <translation>{n} में शुरू होगा</translation>
    </message>
    <message>
      <source>It takes half a minute and shows that everything works. After that the kiosk knows you.</source>
      <translation>इसमें आधा मिनट लगता है और दिखता है कि सब कुछ काम करता है। उसके बाद कियोस्क आपको पहचानता है।</translation>
    </message>
    <message>
      <source>Its name for this kiosk</source>
      <translation>इस कियोस्क के लिए उसका नाम</translation>
    </message>
    <message>
      <source>It’s taken back</source>
      <translation>वापस ले लिया गया</translation>
    </message>
    <message>
      <source>It’s too bright here</source>
      <translation>यहाँ बहुत ज़्यादा रोशनी है</translation>
    </message>
    <message>
      <source>It’s too dark here</source>
      <translation>यहाँ बहुत अँधेरा है</translation>
    </message>
    <message>
      <source>I’ll ask you to turn your head</source>
      <translation>मैं आपसे सिर घुमाने को कहूँगा</translation>
    </message>
    <message>
      <source>I’m coming in now</source>
      <translation>आना दर्ज करें</translation>
    </message>
    <message>
      <source>I’m going out now</source>
      <translation>जाना दर्ज करें</translation>
    </message>
    <message>
      <source>I’m not set up yet</source>
      <translation>कियोस्क अभी तैयार नहीं है</translation>
    </message>
    <message>
      <source>I’m not sure it’s you</source>
      <translation>आपकी पहचान पक्की नहीं है</translation>
    </message>
    <message>
      <source>Just a moment</source>
      <translation>बस एक पल</translation>
    </message>
    <message>
      <source>Keep it so until the line is full</source>
      <translation>लाइन भरने तक ऐसे ही रखिए</translation>
    </message>
    <message>
      <source>Keep looking here</source>
      <translation>यहाँ देखते रहिए</translation>
    </message>
    <message>
      <source>Kept in the audit log.</source>
      <translation>ऑडिट लॉग में रखा जाता है।</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>कियोस्क</translation>
    </message>
    <message>
      <source>Language of the kiosk.</source>
      <translation>कियोस्क की भाषा।</translation>
    </message>
    <message>
      <source>Language of this kiosk</source>
      <translation>इस कियोस्क की भाषा</translation>
    </message>
    <message>
      <source>Languages that a person may choose for 20 seconds, with blanks between.</source>
      <translation>भाषाएँ जिन्हें व्यक्ति 20 सेकंड के लिए चुन सकता है, बीच में ख़ाली जगह छोड़कर।</translation>
    </message>
    <message>
      <source>Last attendance</source>
      <translation>पिछली हाज़िरी</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>पिछला बैकअप</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>पिछला संपर्क</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>पिछला महीना</translation>
    </message>
    <message>
      <source>Last out</source>
      <translation>आख़िरी जाना</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>देर</translation>
    </message>
    <message>
      <source>Late and missing</source>
      <translation>देर और छूटी प्रविष्टियाँ</translation>
    </message>
    <message>
      <source>Late by</source>
      <translation>कितनी देर</translation>
    </message>
    <message>
      <source>Lateness is looked at when the settings say when work begins.</source>
      <translation>देर तब देखी जाती है जब सेटिंग में काम शुरू होने का समय लिखा हो।</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>बाद में</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>बढ़त</translation>
    </message>
    <message>
      <source>Lead needed</source>
      <translation>ज़रूरी बढ़त</translation>
    </message>
    <message>
      <source>Lead over the best other person; not set: the measured default of the model pack.</source>
      <translation>सबसे मिलते-जुलते दूसरे व्यक्ति पर बढ़त; तय न हो तो: मॉडल पैक का मापा हुआ डिफ़ॉल्ट।</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>इसे छोड़ें</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>जाने का समय</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>छोड़ा गया</translation>
    </message>
    <message>
      <source>Left: {n}</source>
      <translation>गए: {n}</translation>
    </message>
    <message>
      <source>Let one person step forward</source>
      <translation>एक व्यक्ति आगे आए</translation>
    </message>
    <message>
      <source>Let the light fall on your face</source>
      <translation>रोशनी अपने चेहरे पर आने दीजिए</translation>
    </message>
    <message>
      <source>Let the person read this, in their language.</source>
      <translation>व्यक्ति को इसे अपनी भाषा में पढ़ने दें।</translation>
    </message>
    <message>
      <source>Let the person type it themselves.</source>
      <translation>व्यक्ति को इसे स्वयं टाइप करने दें।</translation>
    </message>
    <message>
      <source>Letters of another language</source>
      <translation>दूसरी भाषा के अक्षर</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>लाइसेंस</translation>
    </message>
    <message>
      <source>Licence accepted</source>
      <translation>लाइसेंस स्वीकार किया गया</translation>
    </message>
    <message>
      <source>Lift your chin</source>
      <translation>ठोड़ी ऊपर उठाइए</translation>
    </message>
    <message>
      <source>Lift your chin a little</source>
      <translation>ठोड़ी थोड़ी ऊपर कीजिए</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>रोशनी</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>पीछे से रोशनी</translation>
    </message>
    <message>
      <source>Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the first people will show whether they are seen well.</source>
      <translation>रोशनी, दूरी और स्पष्टता पाँच सेकंड तक मापी जाती है; कोई तस्वीर नहीं रखी जाती। इसे छोड़ने पर पहले लोगों से ही पता चलेगा कि वे ठीक से दिखते हैं या नहीं।</translation>
    </message>
    <message>
      <source>Live score</source>
      <translation>सजीवता अंक</translation>
    </message>
    <message>
      <source>Live score {score}; {needed} is needed.</source>
      <translation>सजीवता अंक {score}; {needed} चाहिए।</translation>
    </message>
    <message>
      <source>Live score, from 0 to 1, that the latest pictures of a face must reach on average.</source>
      <translation>0 से 1 तक का सजीवता अंक, जिस तक चेहरे की नवीनतम तस्वीरों को औसतन पहुँचना होता है।</translation>
    </message>
    <message>
      <source>Liveness</source>
      <translation>सजीवता जाँच</translation>
    </message>
    <message>
      <source>Liveness is switched off in the settings: every picture of a face will pass.</source>
      <translation>सजीवता जाँच सेटिंग में बंद है: चेहरे की हर तस्वीर चल जाएगी।</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>लॉक करें</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>लॉग इन करें</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>लॉग इन किया</translation>
    </message>
    <message>
      <source>Look at the camera as you do when you clock in</source>
      <translation>कैमरे की ओर वैसे देखिए जैसे हाज़िरी लगाते समय</translation>
    </message>
    <message>
      <source>Look here</source>
      <translation>यहाँ देखिए</translation>
    </message>
    <message>
      <source>Look here all the same, and tell the office</source>
      <translation>फिर भी यहाँ देखिए, और दफ़्तर को बताइए</translation>
    </message>
    <message>
      <source>Look straight at the screen</source>
      <translation>सीधे स्क्रीन की ओर देखिए</translation>
    </message>
    <message>
      <source>Look straight here</source>
      <translation>सीधे यहाँ देखिए</translation>
    </message>
    <message>
      <source>Look-alikes</source>
      <translation>मिलते-जुलते लोग</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>किससे मिलता है</translation>
    </message>
    <message>
      <source>Lost to damage</source>
      <translation>क्षति से खोया</translation>
    </message>
    <message>
      <source>Loudness of the sounds; 0 is silence.</source>
      <translation>ध्वनियों की तेज़ी; 0 का मतलब मौन।</translation>
    </message>
    <message>
      <source>Lower your chin</source>
      <translation>ठोड़ी नीचे कीजिए</translation>
    </message>
    <message>
      <source>Lower your chin a little</source>
      <translation>ठोड़ी थोड़ी नीचे कीजिए</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>MMMM yyyy</translation>
    </message>
    <message>
      <source>Made a backup</source>
      <translation>बैकअप बनाया</translation>
    </message>
    <message>
      <source>Made active</source>
      <translation>सक्रिय किया</translation>
    </message>
    <message>
      <source>Made inactive</source>
      <translation>निष्क्रिय किया</translation>
    </message>
    <message>
      <source>Make a backup</source>
      <translation>बैकअप बनाएँ</translation>
    </message>
    <message>
      <source>Many pictures are blurred. Give it more light, and fasten the camera.</source>
      <translation>बहुत-सी तस्वीरें हिली हुई हैं। रोशनी बढ़ाएँ और कैमरे को कसकर लगाएँ।</translation>
    </message>
    <message>
      <source>May be used</source>
      <translation>उपयोग की अनुमति</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a darker one is “too dark”.</source>
      <translation>चेहरे का औसत ग्रे स्तर; इससे गहरा चेहरा “बहुत अँधेरा” है।</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a lighter one is “too bright”.</source>
      <translation>चेहरे का औसत ग्रे स्तर; इससे हल्का चेहरा “बहुत ज़्यादा रोशनी” है।</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>किस पर मापा गया</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>छूटी</translation>
    </message>
    <message>
      <source>Missing in</source>
      <translation>आना दर्ज नहीं</translation>
    </message>
    <message>
      <source>Missing out</source>
      <translation>जाना दर्ज नहीं</translation>
    </message>
    <message>
      <source>Mix the digits of the keypad, so that nobody reads a PIN off the hand.</source>
      <translation>कीपैड के अंक मिला दें, ताकि कोई हाथ देखकर PIN न पढ़ ले।</translation>
    </message>
    <message>
      <source>Model pack</source>
      <translation>मॉडल पैक</translation>
    </message>
    <message>
      <source>Model packs and licences</source>
      <translation>मॉडल पैक और लाइसेंस</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>मॉडल</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>अगला महीना</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>पिछला महीना</translation>
    </message>
    <message>
      <source>Month sheet</source>
      <translation>महीने की शीट</translation>
    </message>
    <message>
      <source>More</source>
      <translation>और</translation>
    </message>
    <message>
      <source>Most alike</source>
      <translation>सबसे ज़्यादा समान</translation>
    </message>
    <message>
      <source>Move to the middle</source>
      <translation>बीच में आइए</translation>
    </message>
    <message>
      <source>My clock needs checking</source>
      <translation>मेरी घड़ी की जाँच ज़रूरी है</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>नाम</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>जगह का नाम</translation>
    </message>
    <message>
      <source>Name of this kiosk, written into every record.</source>
      <translation>इस कियोस्क का नाम, हर रिकॉर्ड में लिखा जाता है।</translation>
    </message>
    <message>
      <source>Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that nobody carries both away.</source>
      <translation>नाम और चेहरे ऐसी कुंजी से बंद हैं जो इसी कंप्यूटर पर है। इसकी डिस्क एन्क्रिप्ट करवाएँ, ताकि कोई दोनों एक साथ न ले जाए।</translation>
    </message>
    <message>
      <source>Narrower faces are too far away to be compared.</source>
      <translation>इससे सँकरे चेहरे तुलना के लिए बहुत दूर होते हैं।</translation>
    </message>
    <message>
      <source>Narrowest face that is searched for in a live picture.</source>
      <translation>लाइव तस्वीर में खोजा जाने वाला सबसे सँकरा चेहरा।</translation>
    </message>
    <message>
      <source>Never happened: strike it out</source>
      <translation>ऐसा नहीं हुआ: काट दें</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>नया PIN</translation>
    </message>
    <message>
      <source>New operator</source>
      <translation>नया ऑपरेटर</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>आगे</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>अगला पृष्ठ</translation>
    </message>
    <message>
      <source>Next: in</source>
      <translation>अगला: आना</translation>
    </message>
    <message>
      <source>Next: out</source>
      <translation>अगला: जाना</translation>
    </message>
    <message>
      <source>No</source>
      <translation>नहीं</translation>
    </message>
    <message>
      <source>No face</source>
      <translation>चेहरा नहीं</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>कोई चेहरा नहीं मिला।</translation>
    </message>
    <message>
      <source>No model pack is installed</source>
      <translation>कोई मॉडल पैक इंस्टॉल नहीं है</translation>
    </message>
    <message>
      <source>No out is missing</source>
      <translation>कोई जाना छूटा नहीं है</translation>
    </message>
    <message>
      <source>No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have done. Meanwhile nobody can clock in here.</source>
      <translation>कोई तस्वीर और कोई अंक नहीं रखा जाता। ऑडिट लॉग में दर्ज होता है कि आपने आज़माया और कियोस्क क्या करता। इस बीच यहाँ कोई हाज़िरी नहीं लगा सकता।</translation>
    </message>
    <message>
      <source>Nobody can look this password up. A second administrator can give you a new one.</source>
      <translation>यह पासवर्ड कोई देख नहीं सकता। दूसरा प्रशासक आपको नया दे सकता है।</translation>
    </message>
    <message>
      <source>Nobody fits</source>
      <translation>कोई मेल नहीं खाता</translation>
    </message>
    <message>
      <source>Nobody fits the search</source>
      <translation>खोज से कोई मेल नहीं खाता</translation>
    </message>
    <message>
      <source>Nobody has left yet today</source>
      <translation>आज अब तक कोई नहीं गया</translation>
    </message>
    <message>
      <source>Nobody is enrolled with the model pack in use.</source>
      <translation>इस मॉडल पैक के साथ कोई पंजीकृत नहीं है।</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet</source>
      <translation>अभी कोई पंजीकृत नहीं है</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet. Do that in the administration, under People.</source>
      <translation>अभी कोई पंजीकृत नहीं है। यह प्रशासन में “लोग” के अंदर करें।</translation>
    </message>
    <message>
      <source>Nobody is in</source>
      <translation>कोई अंदर नहीं है</translation>
    </message>
    <message>
      <source>Nobody is recognised on a picture older than this.</source>
      <translation>इससे पुरानी तस्वीर पर किसी की पहचान नहीं होती।</translation>
    </message>
    <message>
      <source>Nobody may log in</source>
      <translation>किसी को लॉग इन की अनुमति नहीं है</translation>
    </message>
    <message>
      <source>Nobody may log in yet</source>
      <translation>अभी किसी को लॉग इन की अनुमति नहीं है</translation>
    </message>
    <message>
      <source>Nobody stood in front of the kiosk in this time</source>
      <translation>इस समय में कियोस्क के सामने कोई नहीं था</translation>
    </message>
    <message>
      <source>Nobody was clearly in front: there was more than one face.</source>
      <translation>कोई साफ़ तौर पर आगे नहीं था: एक से ज़्यादा चेहरे थे।</translation>
    </message>
    <message>
      <source>Nobody was seen. Stand where people will stand, and check again.</source>
      <translation>कोई नहीं दिखा। वहाँ खड़े हों जहाँ लोग खड़े होंगे, और फिर से जाँचें।</translation>
    </message>
    <message>
      <source>None</source>
      <translation>कोई नहीं</translation>
    </message>
    <message>
      <source>None: this kiosk works on its own</source>
      <translation>कोई नहीं: यह कियोस्क अकेले काम करता है</translation>
    </message>
    <message>
      <source>Not at work</source>
      <translation>काम पर नहीं</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>पक्का नहीं</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>जाँचा नहीं गया</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>अज्ञात</translation>
    </message>
    <message>
      <source>Note it down and tell the office</source>
      <translation>इसे लिख लीजिए और दफ़्तर को बताइए</translation>
    </message>
    <message>
      <source>Note your time and tell the office</source>
      <translation>अपना समय लिख लीजिए और दफ़्तर को बताइए</translation>
    </message>
    <message>
      <source>Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on.</source>
      <translation>अब सर्वर को न कुछ भेजा जाता है, न उससे कुछ आता है। जो यहाँ है वह यहीं रहता है। हाज़िरी के रिकॉर्ड जो सर्वर के पास नहीं हैं: {n}। इस कियोस्क को सर्वर पर भी रद्द करें। आगे बढ़ने के लिए “{word}” टाइप करें।</translation>
    </message>
    <message>
      <source>Nothing measured whether it is a picture.</source>
      <translation>यह तस्वीर है या नहीं, यह किसी ने नहीं मापा।</translation>
    </message>
    <message>
      <source>Nothing stands in the way</source>
      <translation>कोई रुकावट नहीं है</translation>
    </message>
    <message>
      <source>Nothing to look at in this time</source>
      <translation>इस समय में देखने को कुछ नहीं</translation>
    </message>
    <message>
      <source>Nothing was done yet</source>
      <translation>अभी तक कुछ नहीं हुआ</translation>
    </message>
    <message>
      <source>Nothing was recorded in this time</source>
      <translation>इस समय में कुछ दर्ज नहीं हुआ</translation>
    </message>
    <message>
      <source>Nothing was recorded today</source>
      <translation>आज कुछ दर्ज नहीं हुआ</translation>
    </message>
    <message>
      <source>Nothing was tried</source>
      <translation>कुछ नहीं आज़माया गया</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>सूचना</translation>
    </message>
    <message>
      <source>Now enrol yourself</source>
      <translation>अब स्वयं को पंजीकृत करें</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>संख्या</translation>
    </message>
    <message>
      <source>Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address.</source>
      <translation>कैमरे की संख्या, या वीडियो, तस्वीर, तस्वीरों का फ़ोल्डर, या rtsp:// या http:// पता।</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations below the threshold before somebody counts as unknown.</source>
      <translation>सीमा से नीचे के कितने अवलोकनों के बाद कोई अज्ञात गिना जाता है।</translation>
    </message>
    <message>
      <source>Observations in a row that must name the same person.</source>
      <translation>लगातार कितने अवलोकनों में वही व्यक्ति आना चाहिए।</translation>
    </message>
    <message>
      <source>On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds.</source>
      <translation>काग़ज़ पर, आपके चेहरे जितनी बड़ी और उसे छिपाती हुई। शुरू कीजिए और दस सेकंड तक सामने रखिए।</translation>
    </message>
    <message>
      <source>Once more, please</source>
      <translation>कृपया एक बार और</translation>
    </message>
    <message>
      <source>One at a time, please</source>
      <translation>कृपया एक-एक करके</translation>
    </message>
    <message>
      <source>One picture alone decided: similarity {similarity}, lead over the next person {margin}.</source>
      <translation>एक ही तस्वीर से निर्णय हुआ: समानता {similarity}, अगले व्यक्ति पर बढ़त {margin}।</translation>
    </message>
    <message>
      <source>One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and videos at once are measured with the command
clockface pad-evaluate FOLDER</source>
      <translation>एक बार आज़माने से बहुत कम सिद्ध होता है: रोशनी, काग़ज़ और फ़ोन अलग-अलग होते हैं। दिन के दूसरे समय भी आज़माइए। बहुत-सी तस्वीरें और वीडियो एक साथ इस कमांड से मापे जाते हैं:
clockface pad-evaluate FOLDER</translation>
    </message>
    <message>
      <source>Open the kiosk</source>
      <translation>कियोस्क खोलें</translation>
    </message>
    <message>
      <source>Open the kiosk and look at the camera: it knows you.</source>
      <translation>कियोस्क खोलें और कैमरे की ओर देखें: वह आपको पहचानता है।</translation>
    </message>
    <message>
      <source>Open the kiosk: it knows everybody who is enrolled.</source>
      <translation>कियोस्क खोलें: वह सभी पंजीकृत लोगों को पहचानता है।</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>ऑपरेटर</translation>
    </message>
    <message>
      <source>Operator: enrols people</source>
      <translation>ऑपरेटर: लोगों को पंजीकृत करना</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>ऑपरेटर</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>जाना</translation>
    </message>
    <message>
      <source>Out missing: {n}</source>
      <translation>जाना दर्ज नहीं: {n}</translation>
    </message>
    <message>
      <source>Out, {when}</source>
      <translation>जाना, {when}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>परिणाम</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN and badge</source>
      <translation>PIN और बैज</translation>
    </message>
    <message>
      <source>PIN and face</source>
      <translation>PIN और चेहरा</translation>
    </message>
    <message>
      <source>PIN or badge</source>
      <translation>PIN या बैज</translation>
    </message>
    <message>
      <source>PIN or badge first</source>
      <translation>पहले PIN या बैज</translation>
    </message>
    <message>
      <source>PIN or badge only</source>
      <translation>सिर्फ़ PIN या बैज</translation>
    </message>
    <message>
      <source>Page back</source>
      <translation>पिछला पृष्ठ</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>पृष्ठ {page} / {pages}</translation>
    </message>
    <message>
      <source>Pair</source>
      <translation>जोड़ें</translation>
    </message>
    <message>
      <source>Paired with a server</source>
      <translation>सर्वर से जोड़ा</translation>
    </message>
    <message>
      <source>Paired with {address}.</source>
      <translation>{address} से जुड़ गया।</translation>
    </message>
    <message>
      <source>Parquet, for analysis</source>
      <translation>Parquet, विश्लेषण के लिए</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>चल जाता है</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>पासवर्ड</translation>
    </message>
    <message>
      <source>People</source>
      <translation>लोग</translation>
    </message>
    <message>
      <source>People from the server</source>
      <translation>सर्वर से आए लोग</translation>
    </message>
    <message>
      <source>People looked at: {n} of {all}</source>
      <translation>देखे गए लोग: {all} में से {n}</translation>
    </message>
    <message>
      <source>People read this before they agree.</source>
      <translation>सहमति देने से पहले लोग यह पढ़ते हैं।</translation>
    </message>
    <message>
      <source>People to enrol: {people}, from {photos} photos. Not possible: {problems}.</source>
      <translation>पंजीकरण के लिए लोग: {people}, {photos} फ़ोटो से। संभव नहीं: {problems}।</translation>
    </message>
    <message>
      <source>People: {n}</source>
      <translation>लोग: {n}</translation>
    </message>
    <message>
      <source>People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>लोग: {n}। उनके नाम, चेहरे, PIN और बैज नष्ट हो जाते हैं और वापस नहीं लाए जा सकते; उनकी हाज़िरी बिना नाम के रहती है। आगे बढ़ने के लिए “{word}” टाइप करें।</translation>
    </message>
    <message>
      <source>Perhaps a picture of a face</source>
      <translation>शायद चेहरे की तस्वीर</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>व्यक्ति</translation>
    </message>
    <message>
      <source>Photo on a phone</source>
      <translation>फ़ोन पर फ़ोटो</translation>
    </message>
    <message>
      <source>Photo on paper</source>
      <translation>काग़ज़ पर फ़ोटो</translation>
    </message>
    <message>
      <source>Picture not good enough</source>
      <translation>तस्वीर की गुणवत्ता काफ़ी नहीं</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>तस्वीरें</translation>
    </message>
    <message>
      <source>Pictures a second</source>
      <translation>प्रति सेकंड तस्वीरें</translation>
    </message>
    <message>
      <source>Pictures of faces held before the camera are turned away.</source>
      <translation>कैमरे के सामने रखी चेहरों की तस्वीरें लौटा दी जाती हैं।</translation>
    </message>
    <message>
      <source>Pictures: {n}</source>
      <translation>तस्वीरें: {n}</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>कृपया एक पल रुकिए</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>गोपनीयता</translation>
    </message>
    <message>
      <source>Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.</source>
      <translation>सर्वर तक प्रॉक्सी: कंप्यूटर वाले के लिए “system”, “none”, या http:// या https:// पता।</translation>
    </message>
    <message>
      <source>Put the keyboard away</source>
      <translation>कीबोर्ड हटाएँ</translation>
    </message>
    <message>
      <source>Quality of the picture</source>
      <translation>तस्वीर की गुणवत्ता</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>बंद करें</translation>
    </message>
    <message>
      <source>Raster of a screen or print</source>
      <translation>स्क्रीन या छपाई का जाल</translation>
    </message>
    <message>
      <source>Read a QR code</source>
      <translation>QR कोड पढ़ें</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>कारण</translation>
    </message>
    <message>
      <source>Recognise with this pack</source>
      <translation>इस पैक से पहचानें</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>पहचान हुई</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>रिकॉर्ड</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>टिप्पणी</translation>
    </message>
    <message>
      <source>Remarks: {n}</source>
      <translation>टिप्पणियाँ: {n}</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>PIN हटाएँ</translation>
    </message>
    <message>
      <source>Replaced by number {n}</source>
      <translation>संख्या {n} ने इसकी जगह ली</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>रिपोर्ट</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>परिणाम</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>भूमिका</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>सहेजें</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>सुधार सहेजें</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>रिपोर्ट सहेजें</translation>
    </message>
    <message>
      <source>Save their data</source>
      <translation>उनका डेटा सहेजें</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>{path} के रूप में सहेजा गया</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>सहेजा गया।</translation>
    </message>
    <message>
      <source>Saved. It applies after a restart of the kiosk.</source>
      <translation>सहेजा गया। यह कियोस्क रीस्टार्ट होने पर लागू होता है।</translation>
    </message>
    <message>
      <source>Say why, so that everybody can understand it later.</source>
      <translation>कारण बताएँ, ताकि बाद में सब समझ सकें।</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>स्क्रीन</translation>
    </message>
    <message>
      <source>Search by name, number or department</source>
      <translation>नाम, संख्या या विभाग से खोजें</translation>
    </message>
    <message>
      <source>Search index</source>
      <translation>खोज इंडेक्स</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>सर्वर</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>PIN तय करें</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>सेट अप करें</translation>
    </message>
    <message>
      <source>Set up the first administrator</source>
      <translation>पहला प्रशासक बनाया</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>सेटिंग</translation>
    </message>
    <message>
      <source>Several challenges in the last minutes were not met: for a while only a code counts.</source>
      <translation>पिछले कुछ मिनटों में कई चुनौतियाँ पूरी नहीं हुईं: कुछ समय तक केवल कोड ही मान्य है।</translation>
    </message>
    <message>
      <source>Share of the face that may lie outside the picture.</source>
      <translation>चेहरे का कितना हिस्सा तस्वीर से बाहर हो सकता है।</translation>
    </message>
    <message>
      <source>Share of the height of a live picture above which a face is too close.</source>
      <translation>लाइव तस्वीर की ऊँचाई का वह हिस्सा जिससे बड़ा चेहरा बहुत पास है।</translation>
    </message>
    <message>
      <source>Share of the picture's height</source>
      <translation>तस्वीर की ऊँचाई में हिस्सा</translation>
    </message>
    <message>
      <source>Share outside the picture</source>
      <translation>तस्वीर से बाहर का हिस्सा</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>स्पष्टता</translation>
    </message>
    <message>
      <source>Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px.</source>
      <translation>चेहरे की स्पष्टता: 112 px पर लाप्लासियन का विचलन, कंट्रास्ट से भाग देकर।</translation>
    </message>
    <message>
      <source>Show a photo of yourself on a phone</source>
      <translation>फ़ोन पर अपनी एक फ़ोटो दिखाइए</translation>
    </message>
    <message>
      <source>Show older ones</source>
      <translation>पुरानी दिखाएँ</translation>
    </message>
    <message>
      <source>Show results at once, without movement.</source>
      <translation>परिणाम तुरंत दिखाएँ, बिना गति के।</translation>
    </message>
    <message>
      <source>Shown beside the clock.</source>
      <translation>घड़ी के पास दिखता है।</translation>
    </message>
    <message>
      <source>Similarity</source>
      <translation>समानता</translation>
    </message>
    <message>
      <source>Similarity needed</source>
      <translation>ज़रूरी समानता</translation>
    </message>
    <message>
      <source>Similarity that a comparison must reach; not set: the measured default of the model pack.</source>
      <translation>तुलना में कम से कम इतनी समानता चाहिए; तय न हो तो: मॉडल पैक का मापा हुआ डिफ़ॉल्ट।</translation>
    </message>
    <message>
      <source>Similarity to the owner of the code, where the face confirms one; not set: as for everybody.</source>
      <translation>PIN या बैज के मालिक से समानता, जहाँ चेहरा उसकी पुष्टि करता है; तय न हो तो: जैसी सबके लिए।</translation>
    </message>
    <message>
      <source>Size of the face</source>
      <translation>चेहरे का आकार</translation>
    </message>
    <message>
      <source>Skip the rest</source>
      <translation>बाकी छोड़ दें</translation>
    </message>
    <message>
      <source>Somebody erased</source>
      <translation>मिटाया गया व्यक्ति</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>स्पेस</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>गति</translation>
    </message>
    <message>
      <source>Stand in front of the screen, about an arm’s length away</source>
      <translation>स्क्रीन के सामने, लगभग एक हाथ की दूरी पर खड़े हों</translation>
    </message>
    <message>
      <source>Standard deviation of the grey level of a face; below it there is too little light.</source>
      <translation>चेहरे के ग्रे स्तर का मानक विचलन; इससे नीचे रोशनी बहुत कम है।</translation>
    </message>
    <message>
      <source>State of the people</source>
      <translation>लोगों की सूची की स्थिति</translation>
    </message>
    <message>
      <source>Stays unclear</source>
      <translation>स्पष्ट नहीं होता</translation>
    </message>
    <message>
      <source>Steadiness</source>
      <translation>स्थिरता</translation>
    </message>
    <message>
      <source>Step back a little</source>
      <translation>थोड़ा पीछे हटिए</translation>
    </message>
    <message>
      <source>Step out of the bright light</source>
      <translation>तेज़ रोशनी से हट जाइए</translation>
    </message>
    <message>
      <source>Step {n} of {all}</source>
      <translation>चरण {n} / {all}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>रोकें</translation>
    </message>
    <message>
      <source>Storage and backup</source>
      <translation>संग्रहण और बैकअप</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>काटा गया</translation>
    </message>
    <message>
      <source>Surroundings move along</source>
      <translation>आसपास साथ हिलता है</translation>
    </message>
    <message>
      <source>Take away the login</source>
      <translation>लॉग इन हटाएँ</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>आख़िरी अंक हटाएँ</translation>
    </message>
    <message>
      <source>Take this picture again</source>
      <translation>यह तस्वीर फिर से लें</translation>
    </message>
    <message>
      <source>Talk with the server that this kiosk is paired with.</source>
      <translation>उस सर्वर से बात करें जिससे यह कियोस्क जुड़ा है।</translation>
    </message>
    <message>
      <source>Tell the server when a face was probably a picture of one: that it was so and when, not whose.</source>
      <translation>जब कोई चेहरा शायद केवल तस्वीर हो तो सर्वर को बताएँ: कि ऐसा हुआ और कब, किसका नहीं।</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>टेम्पलेट</translation>
    </message>
    <message>
      <source>Templates of one pack cannot be compared with another's: everybody has to be enrolled again.</source>
      <translation>एक पैक के टेम्पलेट की तुलना दूसरे पैक के टेम्पलेट से नहीं हो सकती: सभी को फिर से पंजीकृत करना होता है।</translation>
    </message>
    <message>
      <source>Text of the pairing</source>
      <translation>जोड़ने का टेक्स्ट</translation>
    </message>
    <message>
      <source>That doesn’t match</source>
      <translation>यह मेल नहीं खाता</translation>
    </message>
    <message>
      <source>That is all. Thank you.</source>
      <translation>बस इतना ही। धन्यवाद।</translation>
    </message>
    <message>
      <source>That was wrong too often. You can try again in {time}.</source>
      <translation>यह कई बार मेल नहीं खाया। आप {time} में फिर कोशिश कर सकते हैं।</translation>
    </message>
    <message>
      <source>That’s not me</source>
      <translation>यह मैं नहीं हूँ</translation>
    </message>
    <message>
      <source>The PIN of {name} is changed.</source>
      <translation>{name} का PIN बदल गया है।</translation>
    </message>
    <message>
      <source>The administration locks itself after so long without a touch.</source>
      <translation>इतनी देर तक न छूने पर प्रशासन अपने आप लॉक हो जाता है।</translation>
    </message>
    <message>
      <source>The agreeing observations lie within so long.</source>
      <translation>सहमत अवलोकन इतने समय के भीतर होते हैं।</translation>
    </message>
    <message>
      <source>The agreeing observations span at least so long.</source>
      <translation>सहमत अवलोकन कम से कम इतने समय में फैले होते हैं।</translation>
    </message>
    <message>
      <source>The attendance is written: {path}</source>
      <translation>हाज़िरी लिखी गई है: {path}</translation>
    </message>
    <message>
      <source>The backup is written: {path}</source>
      <translation>बैकअप लिखा गया है: {path}</translation>
    </message>
    <message>
      <source>The badge is that of this person; no face was compared.</source>
      <translation>बैज इसी व्यक्ति का है; चेहरे की तुलना नहीं हुई।</translation>
    </message>
    <message>
      <source>The camera gives few pictures. Try another USB port, or more light.</source>
      <translation>कैमरे से कम तस्वीरें आ रही हैं। दूसरा USB पोर्ट आज़माएँ, या रोशनी बढ़ाएँ।</translation>
    </message>
    <message>
      <source>The camera gives no picture. You can enrol people later.</source>
      <translation>कैमरे से तस्वीर नहीं आ रही। आप लोगों को बाद में पंजीकृत कर सकते हैं।</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable, or use a photo.</source>
      <translation>कैमरे से तस्वीर नहीं आ रही: उसकी केबल जाँचें, या फ़ोटो का उपयोग करें।</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable.</source>
      <translation>कैमरे से तस्वीर नहीं आ रही: उसकी केबल जाँचिए।</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable. This can be done later, too.</source>
      <translation>कैमरे से तस्वीर नहीं आ रही: उसकी केबल जाँचिए। यह बाद में भी हो सकता है।</translation>
    </message>
    <message>
      <source>The camera gives no picture: paste the text instead.</source>
      <translation>कैमरा कोई तस्वीर नहीं दे रहा: इसके बजाय टेक्स्ट चिपकाएँ।</translation>
    </message>
    <message>
      <source>The camera is starting</source>
      <translation>कैमरा शुरू हो रहा है</translation>
    </message>
    <message>
      <source>The camera sees well here</source>
      <translation>कैमरा यहाँ अच्छा देखता है</translation>
    </message>
    <message>
      <source>The clock is right</source>
      <translation>घड़ी सही है</translation>
    </message>
    <message>
      <source>The clock needs checking</source>
      <translation>घड़ी की जाँच ज़रूरी है</translation>
    </message>
    <message>
      <source>The clock of the kiosk could not be relied on at that moment.</source>
      <translation>उस क्षण कियोस्क की घड़ी भरोसे लायक़ नहीं थी।</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but going by the time that passed it is {expected}.</source>
      <translation>इस कंप्यूटर की घड़ी {shown} दिखाती है, लेकिन बीते समय के हिसाब से {expected} है।</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but the newest record was made on {expected}.</source>
      <translation>इस कंप्यूटर की घड़ी {shown} दिखाती है, लेकिन सबसे नया रिकॉर्ड {expected} का है।</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but this version was made on {expected}.</source>
      <translation>इस कंप्यूटर की घड़ी {shown} दिखाती है, लेकिन यह संस्करण {expected} का है।</translation>
    </message>
    <message>
      <source>The correction is on the record.</source>
      <translation>सुधार दर्ज हो गया है।</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>डिस्क लगभग भर गई है</translation>
    </message>
    <message>
      <source>The employee number and the PIN were right; no face was compared.</source>
      <translation>कर्मचारी संख्या और PIN सही थे; चेहरे की तुलना नहीं हुई।</translation>
    </message>
    <message>
      <source>The event stays as it was recorded; your line says what it should have been.</source>
      <translation>प्रविष्टि वैसी ही रहती है जैसी दर्ज हुई; आपकी पंक्ति बताती है कि वह कैसी होनी चाहिए थी।</translation>
    </message>
    <message>
      <source>The face is small. Let people stand closer.</source>
      <translation>चेहरा छोटा है। लोगों को पास खड़ा होने दें।</translation>
    </message>
    <message>
      <source>The face is too near. Let people stand further away.</source>
      <translation>चेहरा बहुत पास है। लोगों को दूर खड़ा होने दें।</translation>
    </message>
    <message>
      <source>The face may have been a picture of one, on paper or on a screen, or in very little light: live score {live_score}.</source>
      <translation>चेहरा शायद काग़ज़ या स्क्रीन पर बनी तस्वीर था, या रोशनी बहुत कम थी: सजीवता अंक {live_score}।</translation>
    </message>
    <message>
      <source>The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed.</source>
      <translation>चेहरा किसी से काफ़ी समान नहीं था: {similarity}, कम से कम {min_similarity} चाहिए।</translation>
    </message>
    <message>
      <source>The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed.</source>
      <translation>चेहरा PIN या बैज के मालिक का नहीं था: समानता {similarity}, कम से कम {min_similarity} चाहिए।</translation>
    </message>
    <message>
      <source>The face was out of sight during the challenge.</source>
      <translation>चुनौती के दौरान चेहरा दिखाई नहीं दिया।</translation>
    </message>
    <message>
      <source>The face was too bright.</source>
      <translation>चेहरे पर रोशनी बहुत ज़्यादा थी।</translation>
    </message>
    <message>
      <source>The face was too close.</source>
      <translation>चेहरा बहुत पास था।</translation>
    </message>
    <message>
      <source>The face was too dark.</source>
      <translation>चेहरा बहुत अँधेरे में था।</translation>
    </message>
    <message>
      <source>The face was too far away.</source>
      <translation>चेहरा बहुत दूर था।</translation>
    </message>
    <message>
      <source>The face was turned away.</source>
      <translation>चेहरा दूसरी ओर मुड़ा था।</translation>
    </message>
    <message>
      <source>The file is no photo that can be read.</source>
      <translation>यह फ़ाइल पढ़ने लायक़ फ़ोटो नहीं है।</translation>
    </message>
    <message>
      <source>The head turned another way than it was asked to.</source>
      <translation>सिर कहे गए से दूसरी ओर घूमा।</translation>
    </message>
    <message>
      <source>The head turned as it was asked to.</source>
      <translation>सिर वैसे ही घूमा जैसे कहा गया।</translation>
    </message>
    <message>
      <source>The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the notes are deleted. Attendance stays.</source>
      <translation>कियोस्क लिखता है कि उसने किसे कब देखा और वह कितना निश्चित था; वह कभी तस्वीर नहीं रखता। इस समय के बाद ये टिप्पणियाँ मिटा दी जाती हैं। हाज़िरी बनी रहती है।</translation>
    </message>
    <message>
      <source>The kiosk relies on its clock again.</source>
      <translation>कियोस्क फिर से अपनी घड़ी पर भरोसा करता है।</translation>
    </message>
    <message>
      <source>The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer.</source>
      <translation>कियोस्क को संदेह था, जिसमें आपके कुछ सेकंड लगते हैं। चेहरे पर सामने से रोशनी हो तो ऐसा कम होता है।</translation>
    </message>
    <message>
      <source>The kiosk would go on looking, and record nobody.</source>
      <translation>कियोस्क देखता रहता और किसी को दर्ज नहीं करता।</translation>
    </message>
    <message>
      <source>The kiosk would go on looking. Put light on the face from the front and wipe the camera.</source>
      <translation>कियोस्क देखता रहता। चेहरे पर सामने से रोशनी कीजिए और कैमरा पोंछिए।</translation>
    </message>
    <message>
      <source>The last backup is {n} days old. Make a new one.</source>
      <translation>पिछला बैकअप {n} दिन पुराना है। नया बनाएँ।</translation>
    </message>
    <message>
      <source>The light was too strong to see the colours of the screen on the skin.</source>
      <translation>रोशनी इतनी तेज़ थी कि त्वचा पर स्क्रीन के रंग नहीं दिखे।</translation>
    </message>
    <message>
      <source>The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>{name} का नाम, चेहरा, PIN और बैज नष्ट हो जाते हैं और वापस नहीं लाए जा सकते; हाज़िरी बिना नाम के रहती है। आगे बढ़ने के लिए “{word}” टाइप करें।</translation>
    </message>
    <message>
      <source>The network costs by volume: look for news now and then only, not all the time.</source>
      <translation>नेटवर्क का शुल्क डेटा की मात्रा से लगता है: नई जानकारी हर समय नहीं, बस कभी-कभी देखें।</translation>
    </message>
    <message>
      <source>The networks for liveness are not in use: every picture of a face will pass. Install them with the command clockface packs install minifasnet and restart the kiosk.</source>
      <translation>सजीवता के नेटवर्क उपयोग में नहीं हैं: चेहरे की हर तस्वीर चल जाएगी। उन्हें कमांड clockface packs install minifasnet से स्थापित कीजिए और कियोस्क फिर से शुरू कीजिए।</translation>
    </message>
    <message>
      <source>The newest list of people from the server is not used. The one before it still holds.</source>
      <translation>सर्वर से आई लोगों की सबसे नई सूची काम में नहीं ली गई। उससे पहले वाली अब भी मान्य है।</translation>
    </message>
    <message>
      <source>The newest {n} are shown: choose fewer days to see the others.</source>
      <translation>सबसे नई {n} दिख रही हैं: बाक़ी देखने के लिए कम दिन चुनें।</translation>
    </message>
    <message>
      <source>The office does that in a few minutes</source>
      <translation>दफ़्तर में यह कुछ मिनट में हो जाता है</translation>
    </message>
    <message>
      <source>The pairing did not succeed. You can go on without a server for now.</source>
      <translation>जोड़ना सफल नहीं हुआ। फ़िलहाल आप सर्वर के बिना आगे बढ़ सकते हैं।</translation>
    </message>
    <message>
      <source>The password is changed.</source>
      <translation>पासवर्ड बदल गया है।</translation>
    </message>
    <message>
      <source>The person agrees</source>
      <translation>व्यक्ति सहमत है</translation>
    </message>
    <message>
      <source>The person left before enough pictures agreed.</source>
      <translation>काफ़ी तस्वीरें मेल खाने से पहले ही व्यक्ति चला गया।</translation>
    </message>
    <message>
      <source>The person left in the middle of a challenge.</source>
      <translation>व्यक्ति चुनौती के बीच में चला गया।</translation>
    </message>
    <message>
      <source>The person types it; it counts the same as a face.</source>
      <translation>व्यक्ति इसे स्वयं टाइप करता है; यह चेहरे जितना ही मान्य है।</translation>
    </message>
    <message>
      <source>The person was asked for something that no picture can do, and it was not met.</source>
      <translation>ऐसा कुछ करने को कहा गया जो कोई तस्वीर नहीं कर सकती, और वह नहीं हुआ।</translation>
    </message>
    <message>
      <source>The picture is flat. Clean the lens, and let the light come more from one side.</source>
      <translation>तस्वीर फीकी है। लेंस साफ़ करें, और रोशनी एक तरफ़ से ज़्यादा आने दें।</translation>
    </message>
    <message>
      <source>The picture is not sharp. Clean the lens, take its film off, and give it more light.</source>
      <translation>तस्वीर साफ़ नहीं है। लेंस पोंछें, उसकी फ़िल्म हटाएँ और रोशनी बढ़ाएँ।</translation>
    </message>
    <message>
      <source>The picture was blurred.</source>
      <translation>तस्वीर धुँधली थी।</translation>
    </message>
    <message>
      <source>The pictures of this moment named different people.</source>
      <translation>इस क्षण की तस्वीरों ने अलग-अलग लोगों को बताया।</translation>
    </message>
    <message>
      <source>The record stands: tell the office</source>
      <translation>रिकॉर्ड बना हुआ है: दफ़्तर को बताइए</translation>
    </message>
    <message>
      <source>The report is written: {path}</source>
      <translation>रिपोर्ट लिखी गई है: {path}</translation>
    </message>
    <message>
      <source>The same password again</source>
      <translation>वही पासवर्ड फिर से</translation>
    </message>
    <message>
      <source>The screen shines on your face</source>
      <translation>स्क्रीन आपके चेहरे पर रोशनी डालती है</translation>
    </message>
    <message>
      <source>The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again.</source>
      <translation>सर्वर इस कियोस्क को स्वीकार नहीं करता। अगर इसे वहाँ रद्द किया गया है, तो यहाँ इसे अलग करें और फिर से जोड़ें।</translation>
    </message>
    <message>
      <source>The server does not take this code. Have it show a new one, or go on without a server.</source>
      <translation>सर्वर यह कोड नहीं लेता। उससे नया कोड दिखवाएँ, या सर्वर के बिना आगे बढ़ें।</translation>
    </message>
    <message>
      <source>The server is not reached. Attendance is kept here and sent later. Check the network and the server.</source>
      <translation>सर्वर तक पहुँच नहीं है। हाज़िरी यहाँ रखी जाती है और बाद में भेजी जाती है। नेटवर्क और सर्वर जाँचें।</translation>
    </message>
    <message>
      <source>The server is not reached. Check the network, or go on without a server for now.</source>
      <translation>सर्वर तक पहुँच नहीं हो रही। नेटवर्क जाँचें, या फ़िलहाल सर्वर के बिना आगे बढ़ें।</translation>
    </message>
    <message>
      <source>The server is not reached; times are kept here</source>
      <translation>सर्वर तक पहुँच नहीं है; समय यहाँ रखे जा रहे हैं</translation>
    </message>
    <message>
      <source>The server is reached. What waits here is on its way.</source>
      <translation>सर्वर तक पहुँच है। जो यहाँ रुका है, वह रास्ते में है।</translation>
    </message>
    <message>
      <source>The settings ask everybody for a challenge.</source>
      <translation>सेटिंग सबको चुनौती देती है।</translation>
    </message>
    <message>
      <source>The skin did not reflect the colours of the screen.</source>
      <translation>त्वचा ने स्क्रीन के रंग नहीं लौटाए।</translation>
    </message>
    <message>
      <source>The skin reflected the colours of the screen.</source>
      <translation>त्वचा ने स्क्रीन के रंग लौटाए।</translation>
    </message>
    <message>
      <source>The sync is switched off in the settings. Attendance waits here.</source>
      <translation>सिंक सेटिंग में बंद है। हाज़िरी यहाँ रुकी है।</translation>
    </message>
    <message>
      <source>There is no backup yet. Make the first one now.</source>
      <translation>अभी कोई बैकअप नहीं है। पहला अभी बनाएँ।</translation>
    </message>
    <message>
      <source>There is no photo.</source>
      <translation>कोई फ़ोटो नहीं है।</translation>
    </message>
    <message>
      <source>There is nothing more to do</source>
      <translation>और कुछ करना बाक़ी नहीं है</translation>
    </message>
    <message>
      <source>There was no face in the picture.</source>
      <translation>तस्वीर में कोई चेहरा नहीं था।</translation>
    </message>
    <message>
      <source>There was no usable face on it. Go back and hold it straight, without glare.</source>
      <translation>उस पर काम का कोई चेहरा नहीं था। वापस जाइए और उसे सीधा, बिना चमक के रखिए।</translation>
    </message>
    <message>
      <source>There was no usable face. Go back and stand nearer, in the light.</source>
      <translation>काम का कोई चेहरा नहीं था। वापस जाइए और रोशनी में पास खड़े होइए।</translation>
    </message>
    <message>
      <source>There was too little light on the face.</source>
      <translation>चेहरे पर रोशनी बहुत कम थी।</translation>
    </message>
    <message>
      <source>There were too many tries: wait, or ask the office</source>
      <translation>बहुत ज़्यादा कोशिशें हुईं: रुकिए, या दफ़्तर से पूछिए</translation>
    </message>
    <message>
      <source>This PIN is guessed first: mix the digits.</source>
      <translation>इस PIN का अनुमान सबसे पहले लगाया जाता है: अंक मिलाकर लिखें।</translation>
    </message>
    <message>
      <source>This computer is slow. Close other programs, or use a faster one.</source>
      <translation>यह कंप्यूटर धीमा है। दूसरे प्रोग्राम बंद करें, या तेज़ कंप्यूटर लें।</translation>
    </message>
    <message>
      <source>This is easily guessed: mix the digits.</source>
      <translation>इसका अनुमान आसान है: अंक मिलाकर लिखें।</translation>
    </message>
    <message>
      <source>This is not the same password. Type it once more.</source>
      <translation>यह वही पासवर्ड नहीं है। इसे एक बार और टाइप करें।</translation>
    </message>
    <message>
      <source>This is not the text of a pairing. Take all of it, or read the QR code.</source>
      <translation>यह जोड़ने का टेक्स्ट नहीं है। उसे पूरा लें, या QR कोड पढ़ें।</translation>
    </message>
    <message>
      <source>This is somebody else: only the person who agreed, please</source>
      <translation>यह कोई और है: कृपया सिर्फ़ वही व्यक्ति जिसने सहमति दी</translation>
    </message>
    <message>
      <source>This is too long, or has characters that cannot be printed.</source>
      <translation>यह बहुत लंबा है, या इसमें ऐसे अक्षर हैं जो छापे नहीं जा सकते।</translation>
    </message>
    <message>
      <source>This kiosk is about to look for its server.</source>
      <translation>यह कियोस्क अभी अपना सर्वर खोजने वाला है।</translation>
    </message>
    <message>
      <source>This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer with the command</source>
      <translation>यह कियोस्क उपयोग में है, लेकिन इसे सँभालने की अनुमति किसी को नहीं है: इसे बंद करें और इसी कंप्यूटर पर इस कमांड से एक प्रशासक बनाएँ</translation>
    </message>
    <message>
      <source>This kiosk is not paired any more.</source>
      <translation>यह कियोस्क अब जुड़ा नहीं है।</translation>
    </message>
    <message>
      <source>This kiosk is not set up completely. Log in to go on.</source>
      <translation>यह कियोस्क पूरी तरह सेट नहीं हुआ है। आगे बढ़ने के लिए लॉग इन करें।</translation>
    </message>
    <message>
      <source>This kiosk is ready</source>
      <translation>यह कियोस्क तैयार है</translation>
    </message>
    <message>
      <source>This kiosk works on its own. Pair it with a server to share people and attendance.</source>
      <translation>यह कियोस्क अकेले काम करता है। लोग और हाज़िरी साझा करने के लिए इसे सर्वर से जोड़ें।</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>यह महीना</translation>
    </message>
    <message>
      <source>This name and this password do not belong together. Try again.</source>
      <translation>यह नाम और यह पासवर्ड मेल नहीं खाते। फिर कोशिश करें।</translation>
    </message>
    <message>
      <source>This password is too short: it needs at least 8 characters.</source>
      <translation>यह पासवर्ड बहुत छोटा है: इसमें कम से कम 8 अक्षर चाहिए।</translation>
    </message>
    <message>
      <source>This seems to be {name}, who is enrolled already.</source>
      <translation>लगता है यह {name} हैं, जो पहले से पंजीकृत हैं।</translation>
    </message>
    <message>
      <source>This takes a moment</source>
      <translation>इसमें एक पल लगता है</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>यह सप्ताह</translation>
    </message>
    <message>
      <source>Threads per model; more than one is slower where other cores are busy.</source>
      <translation>हर मॉडल के थ्रेड; जहाँ दूसरे कोर व्यस्त हों, वहाँ एक से ज़्यादा थ्रेड धीमे होते हैं।</translation>
    </message>
    <message>
      <source>Three good photos of each person are enough. Photos are read once and not kept.</source>
      <translation>हर व्यक्ति की तीन अच्छी फ़ोटो काफ़ी हैं। फ़ोटो एक बार पढ़ी जाती हैं और रखी नहीं जातीं।</translation>
    </message>
    <message>
      <source>Tilt of the head, degrees</source>
      <translation>सिर का झुकाव, डिग्री</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>समय</translation>
    </message>
    <message>
      <source>Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”.</source>
      <translation>दिन का समय, जैसे 04:00, जिस पर अधूरा आना “जाना दर्ज नहीं” बन जाता है; या कभी नहीं के लिए “never”।</translation>
    </message>
    <message>
      <source>Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”.</source>
      <translation>दिन का समय, जैसे 08:00, जिसके बाद पहला “आना” रिपोर्ट में देर गिना जाता है; या कभी नहीं के लिए “never”।</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>समय क्षेत्र</translation>
    </message>
    <message>
      <source>Times the margin that people marked as look-alikes of each other need.</source>
      <translation>मिलते-जुलते चिह्नित लोगों को कितने गुना बढ़त चाहिए।</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>आज</translation>
    </message>
    <message>
      <source>Told by</source>
      <translation>पहचान का तरीक़ा</translation>
    </message>
    <message>
      <source>Took away a login</source>
      <translation>लॉग इन हटाया</translation>
    </message>
    <message>
      <source>Took the PIN away</source>
      <translation>PIN हटाया</translation>
    </message>
    <message>
      <source>Took the calibration back</source>
      <translation>कैलिब्रेशन वापस लिया</translation>
    </message>
    <message>
      <source>Touch a picture to take it again. Pictures are not stored.</source>
      <translation>किसी तस्वीर को फिर से लेने के लिए उसे छुएँ। तस्वीरें रखी नहीं जातीं।</translation>
    </message>
    <message>
      <source>Tried liveness out</source>
      <translation>सजीवता जाँच आज़माई</translation>
    </message>
    <message>
      <source>Try again in {time}</source>
      <translation>{time} में फिर कोशिश कीजिए</translation>
    </message>
    <message>
      <source>Try fewer letters, another filter, or empty the search with Esc.</source>
      <translation>कम अक्षर या कोई और फ़िल्टर आज़माएँ, या Esc से खोज ख़ाली करें।</translation>
    </message>
    <message>
      <source>Try fewer letters, or empty the search with Esc.</source>
      <translation>कम अक्षर आज़माएँ, या Esc से खोज ख़ाली करें।</translation>
    </message>
    <message>
      <source>Try it out</source>
      <translation>आज़माएँ</translation>
    </message>
    <message>
      <source>Try once more, or ask the office</source>
      <translation>एक बार और कोशिश कीजिए, या दफ़्तर से पूछिए</translation>
    </message>
    <message>
      <source>Turn of the head</source>
      <translation>सिर का घुमाव</translation>
    </message>
    <message>
      <source>Turn on a light, or step into the light</source>
      <translation>बत्ती जलाइए, या रोशनी में आइए</translation>
    </message>
    <message>
      <source>Turn your face to the light, step away and come back</source>
      <translation>चेहरा रोशनी की ओर कीजिए, हटिए और फिर आइए</translation>
    </message>
    <message>
      <source>Turn your face to the screen</source>
      <translation>अपना चेहरा स्क्रीन की ओर कीजिए</translation>
    </message>
    <message>
      <source>Turn your head a little to the left</source>
      <translation>सिर थोड़ा बाईं ओर घुमाइए</translation>
    </message>
    <message>
      <source>Turn your head a little to the right</source>
      <translation>सिर थोड़ा दाईं ओर घुमाइए</translation>
    </message>
    <message>
      <source>Turn your head left</source>
      <translation>सिर बाईं ओर घुमाइए</translation>
    </message>
    <message>
      <source>Turn your head right</source>
      <translation>सिर दाईं ओर घुमाइए</translation>
    </message>
    <message>
      <source>Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is needed.</source>
      <translation>इस तस्वीर के लिए दो लोग बहुत ज़्यादा मिलते-जुलते हैं: अगले व्यक्ति पर बढ़त {margin} थी, {min_margin} चाहिए।</translation>
    </message>
    <message>
      <source>Type a name or an employee number above.</source>
      <translation>ऊपर नाम या कर्मचारी संख्या टाइप करें।</translation>
    </message>
    <message>
      <source>Type the name as the person writes it.</source>
      <translation>नाम वैसे टाइप करें जैसे व्यक्ति स्वयं लिखता है।</translation>
    </message>
    <message>
      <source>Type the word to go on</source>
      <translation>आगे बढ़ने के लिए शब्द टाइप करें</translation>
    </message>
    <message>
      <source>Type your name first.</source>
      <translation>पहले अपना नाम टाइप करें।</translation>
    </message>
    <message>
      <source>Type your number and PIN once more</source>
      <translation>अपनी संख्या और PIN फिर से टाइप कीजिए</translation>
    </message>
    <message>
      <source>Typed before a PIN.</source>
      <translation>PIN से पहले टाइप होती है।</translation>
    </message>
    <message>
      <source>Typed before the PIN.</source>
      <translation>PIN से पहले टाइप होती है।</translation>
    </message>
    <message>
      <source>Typed: {n}</source>
      <translation>टाइप किए गए: {n}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>पहले जैसा करें</translation>
    </message>
    <message>
      <source>Unpair</source>
      <translation>अलग करें</translation>
    </message>
    <message>
      <source>Unpaired from the server</source>
      <translation>सर्वर से अलग किया</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>अपडेट</translation>
    </message>
    <message>
      <source>Use a photo instead</source>
      <translation>इसकी जगह फ़ोटो का उपयोग करें</translation>
    </message>
    <message>
      <source>Use at least {limit} digits.</source>
      <translation>कम से कम {limit} अंक लिखें।</translation>
    </message>
    <message>
      <source>Use at most {limit} digits.</source>
      <translation>ज़्यादा से ज़्यादा {limit} अंक लिखें।</translation>
    </message>
    <message>
      <source>Use digits only.</source>
      <translation>सिर्फ़ अंक लिखें।</translation>
    </message>
    <message>
      <source>Use your PIN or badge</source>
      <translation>PIN या बैज का उपयोग कीजिए</translation>
    </message>
    <message>
      <source>Use your PIN or badge instead</source>
      <translation>इसके बजाय PIN या बैज का उपयोग करें</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or ask the office</source>
      <translation>PIN या बैज का उपयोग कीजिए, या दफ़्तर से पूछिए</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or come back with light on your face</source>
      <translation>PIN या बैज का उपयोग कीजिए, या चेहरे पर रोशनी के साथ फिर आइए</translation>
    </message>
    <message>
      <source>Use your PIN or badge: your time counts</source>
      <translation>PIN या बैज का उपयोग कीजिए: आपका समय मान्य है</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>संस्करण</translation>
    </message>
    <message>
      <source>Views taken: {n} of {all}</source>
      <translation>लिए गए दृश्य: {all} में से {n}</translation>
    </message>
    <message>
      <source>Was not seen</source>
      <translation>नहीं दिखा</translation>
    </message>
    <message>
      <source>Was refused at the login</source>
      <translation>लॉग इन नहीं होने दिया</translation>
    </message>
    <message>
      <source>Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in the settings, let liveness ask everybody for a challenge (“always”).</source>
      <translation>क्या आपका अपना चेहरा भी दिख रहा था? तब वापस जाइए और फिर से आज़माइए। नहीं तो कोई और आपकी हाज़िरी लगा सकता है: सेटिंग में सजीवता जाँच से सबको चुनौती दिलवाइए (“always”)।</translation>
    </message>
    <message>
      <source>Ways to clock in</source>
      <translation>हाज़िरी लगाने के तरीक़े</translation>
    </message>
    <message>
      <source>Welcome to Clockface</source>
      <translation>Clockface में आपका स्वागत है</translation>
    </message>
    <message>
      <source>Went out</source>
      <translation>बाहर गए</translation>
    </message>
    <message>
      <source>What</source>
      <translation>क्या</translation>
    </message>
    <message>
      <source>What a challenge is: coloured light of the screen on the face, a turn of the head, or both.</source>
      <translation>चुनौती क्या है: चेहरे पर स्क्रीन की रंगीन रोशनी, सिर घुमाना, या दोनों।</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>क्या ठीक नहीं है</translation>
    </message>
    <message>
      <source>What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.</source>
      <translation>मॉडल किस पर चलते हैं: GPU न हो तो “cuda” रुक जाता है, “auto” CPU पर चलता रहता है।</translation>
    </message>
    <message>
      <source>What was tried is as it should be</source>
      <translation>जो आज़माया गया वह ठीक है</translation>
    </message>
    <message>
      <source>When a second face is this large against the first, nobody is clearly in front.</source>
      <translation>जब दूसरा चेहरा पहले की तुलना में इतना बड़ा हो, तो कोई साफ़ तौर पर आगे नहीं होता।</translation>
    </message>
    <message>
      <source>Where does this kiosk stand?</source>
      <translation>यह कियोस्क कहाँ है?</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>कौन</translation>
    </message>
    <message>
      <source>Whoever clocks in appears here at once.</source>
      <translation>जो आने की हाज़िरी लगाता है, यहाँ तुरंत दिखता है।</translation>
    </message>
    <message>
      <source>Whoever clocks out appears here at once.</source>
      <translation>जो जाने की हाज़िरी लगाता है, यहाँ तुरंत दिखता है।</translation>
    </message>
    <message>
      <source>Whom or what</source>
      <translation>किसे या क्या</translation>
    </message>
    <message>
      <source>Whose month? Type a name or number</source>
      <translation>किसका महीना? नाम या संख्या टाइप करें</translation>
    </message>
    <message>
      <source>Width of the face, px</source>
      <translation>चेहरे की चौड़ाई, px</translation>
    </message>
    <message>
      <source>Width of the picture asked of the camera.</source>
      <translation>कैमरे से माँगी गई तस्वीर की चौड़ाई।</translation>
    </message>
    <message>
      <source>With a metered network: how often the kiosk looks for news.</source>
      <translation>मात्रा से शुल्क वाले नेटवर्क पर: कियोस्क कितनी देर में नई जानकारी देखता है।</translation>
    </message>
    <message>
      <source>With a roster, a CSV file beside the photos, also number, department and badge: name;employee_number;department;badge;photos</source>
      <translation>सूची के साथ, यानी फ़ोटो के पास रखी CSV फ़ाइल के साथ, संख्या, विभाग और बैज भी: name;employee_number;department;badge;photos</translation>
    </message>
    <message>
      <source>With “alternate”: how long after a record the opposite one is not yet written by itself.</source>
      <translation>“alternate” के साथ: रिकॉर्ड के कितनी देर बाद तक उलटा रिकॉर्ड अपने आप नहीं लिखा जाता।</translation>
    </message>
    <message>
      <source>With “schedule”: from which time of day on people come in or go out.</source>
      <translation>“schedule” के साथ: दिन के किस समय से लोग आते या जाते हैं।</translation>
    </message>
    <message>
      <source>Within it the same direction is “already recorded” and nothing is written.</source>
      <translation>इसके भीतर वही दिशा “पहले से दर्ज” होती है और कुछ नहीं लिखा जाता।</translation>
    </message>
    <message>
      <source>Without PIN or badge</source>
      <translation>बिना PIN या बैज</translation>
    </message>
    <message>
      <source>Without a face</source>
      <translation>बिना चेहरे के</translation>
    </message>
    <message>
      <source>Without a face, a PIN or a badge is needed.</source>
      <translation>चेहरे के बिना PIN या बैज ज़रूरी है।</translation>
    </message>
    <message>
      <source>Without a face, give a badge, or an employee number and a PIN.</source>
      <translation>चेहरे के बिना बैज दें, या कर्मचारी संख्या और PIN।</translation>
    </message>
    <message>
      <source>Without a new picture for so long the camera counts as lost.</source>
      <translation>इतनी देर नई तस्वीर न आए तो कैमरा खोया हुआ गिना जाता है।</translation>
    </message>
    <message>
      <source>Worked today</source>
      <translation>आज का काम</translation>
    </message>
    <message>
      <source>Write the name first.</source>
      <translation>पहले नाम लिखें।</translation>
    </message>
    <message>
      <source>Wrong PINs after which codes are locked.</source>
      <translation>कितने ग़लत PIN के बाद PIN और बैज बंद हो जाते हैं।</translation>
    </message>
    <message>
      <source>Wrong PINs after which each further one has to wait longer.</source>
      <translation>कितने ग़लत PIN के बाद हर अगली कोशिश के लिए ज़्यादा रुकना पड़ता है।</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>हाँ</translation>
    </message>
    <message>
      <source>You log in with it, and corrections carry it.</source>
      <translation>आप इसी से लॉग इन करते हैं, और सुधारों पर यही नाम रहता है।</translation>
    </message>
    <message>
      <source>You pass, and pictures of you do not</source>
      <translation>आप चल जाते हैं, आपकी तस्वीरें नहीं</translation>
    </message>
    <message>
      <source>You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower the live score in the settings.</source>
      <translation>आपको तस्वीर समझा गया। चेहरे पर सामने से रोशनी कीजिए और कैमरा पोंछिए। फिर भी ऐसा रहे तो सेटिंग में सजीवता अंक घटाइए।</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>आपका PIN</translation>
    </message>
    <message>
      <source>Your PIN is being checked</source>
      <translation>आपके PIN की जाँच हो रही है</translation>
    </message>
    <message>
      <source>Your face</source>
      <translation>आपका चेहरा</translation>
    </message>
    <message>
      <source>Your face was not always in view. Raise, lower or tilt the camera.</source>
      <translation>आपका चेहरा हर समय तस्वीर में नहीं था। कैमरे को ऊपर, नीचे या तिरछा करें।</translation>
    </message>
    <message>
      <source>Your language</source>
      <translation>आपकी भाषा</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>आपका नाम</translation>
    </message>
    <message>
      <source>Your number</source>
      <translation>आपकी संख्या</translation>
    </message>
    <message>
      <source>Your own face does not pass</source>
      <translation>आपका अपना चेहरा नहीं चलता</translation>
    </message>
    <message>
      <source>Your time is recorded</source>
      <translation>आपका समय दर्ज है</translation>
    </message>
    <message>
      <source>Your time isn’t saved</source>
      <translation>आपका समय सहेजा नहीं गया</translation>
    </message>
    <message>
      <source>You’re in</source>
      <translation>आप अंदर हैं</translation>
    </message>
    <message>
      <source>You’re out</source>
      <translation>आप बाहर हैं</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>accept</translation>
    </message>
    <message>
      <source>applies after a restart</source>
      <translation>रीस्टार्ट के बाद लागू</translation>
    </message>
    <message>
      <source>applies at once</source>
      <translation>तुरंत लागू</translation>
    </message>
    <message>
      <source>by {author}</source>
      <translation>{author} ने किया</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd, d MMM</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>डिफ़ॉल्ट: {value}</translation>
    </message>
    <message>
      <source>down</source>
      <translation>नीचे</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>erase</translation>
    </message>
    <message>
      <source>from a photo</source>
      <translation>फ़ोटो से</translation>
    </message>
    <message>
      <source>given</source>
      <translation>दिया गया</translation>
    </message>
    <message>
      <source>left</source>
      <translation>बाएँ</translation>
    </message>
    <message>
      <source>missing in</source>
      <translation>आना दर्ज नहीं</translation>
    </message>
    <message>
      <source>missing out</source>
      <translation>जाना दर्ज नहीं</translation>
    </message>
    <message>
      <source>never</source>
      <translation>कभी नहीं</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>तय नहीं</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>उपयोग नहीं</translation>
    </message>
    <message>
      <source>or hold your badge to the reader</source>
      <translation>या अपना बैज रीडर पर रखिए</translation>
    </message>
    <message>
      <source>right</source>
      <translation>दाएँ</translation>
    </message>
    <message>
      <source>slowly, and a little is enough</source>
      <translation>धीरे-धीरे, थोड़ा ही काफ़ी है</translation>
    </message>
    <message>
      <source>so that I know it’s you</source>
      <translation>ताकि आपकी पहचान पक्की हो</translation>
    </message>
    <message>
      <source>so that the picture is sharp</source>
      <translation>ताकि तस्वीर साफ़ आए</translation>
    </message>
    <message>
      <source>so that your whole face is in view</source>
      <translation>ताकि आपका पूरा चेहरा दिखे</translation>
    </message>
    <message>
      <source>straight</source>
      <translation>सीधे</translation>
    </message>
    <message>
      <source>then look here</source>
      <translation>फिर यहाँ देखिए</translation>
    </message>
    <message>
      <source>then touch OK</source>
      <translation>फिर OK छुइए</translation>
    </message>
    <message>
      <source>to record your time</source>
      <translation>अपना समय दर्ज करने के लिए</translation>
    </message>
    <message>
      <source>unpair</source>
      <translation>unpair</translation>
    </message>
    <message>
      <source>until your face fills the outline</source>
      <translation>जब तक आपका चेहरा घेरे को भर न दे</translation>
    </message>
    <message>
      <source>until your face fits the outline</source>
      <translation>जब तक आपका चेहरा घेरे में न आ जाए</translation>
    </message>
    <message>
      <source>up</source>
      <translation>ऊपर</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>कल {time}</translation>
    </message>
    <message>
      <source>{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), lead over the next person {margin} (at least {min_margin}).</source>
      <translation>लगातार {seen} में से {agreeing} तस्वीरों ने इस व्यक्ति को बताया: समानता {similarity} (कम से कम {min_similarity}), अगले व्यक्ति पर बढ़त {margin} (कम से कम {min_margin})।</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} घं {minutes} मि</translation>
    </message>
    <message>
      <source>{hours} today</source>
      <translation>आज {hours}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} से {high}</translation>
    </message>
    <message>
      <source>{name} has no PIN any more.</source>
      <translation>{name} का अब कोई PIN नहीं है।</translation>
    </message>
    <message>
      <source>{name} is active again.</source>
      <translation>{name} फिर से सक्रिय हैं।</translation>
    </message>
    <message>
      <source>{name} is enrolled</source>
      <translation>{name} का पंजीकरण हो गया</translation>
    </message>
    <message>
      <source>{name} is inactive now.</source>
      <translation>{name} अब निष्क्रिय हैं।</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>{name} का विवरण सहेजा गया।</translation>
    </message>
    <message>
      <source>{name} is used after a restart of the kiosk.</source>
      <translation>कियोस्क रीस्टार्ट होने पर {name} का उपयोग होता है।</translation>
    </message>
    <message>
      <source>{name} may log in now.</source>
      <translation>{name} अब लॉग इन कर सकते हैं।</translation>
    </message>
    <message>
      <source>{name} may not log in any more.</source>
      <translation>{name} अब लॉग इन नहीं कर सकते।</translation>
    </message>
    <message>
      <source>{name}, look here</source>
      <translation>{name}, यहाँ देखिए</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} दिन</translation>
    </message>
    <message>
      <source>{owner} has this already.</source>
      <translation>यह पहले से {owner} का है।</translation>
    </message>
    <message>
      <source>{value} (at least {least})</source>
      <translation>{value} (कम से कम {least})</translation>
    </message>
    <message>
      <source>{value} (noticed)</source>
      <translation>{value} (देखा गया)</translation>
    </message>
    <message>
      <source>{word} will not be able to log in any more.</source>
      <translation>{word} इसके बाद लॉग इन नहीं कर सकते।</translation>
    </message>
    <message>
      <source>“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.</source>
      <translation>“alternate” में “in” के बाद “out” आता है; “in” और “out” स्थिर हैं; “schedule” समय के हिसाब से चलता है; “ask” पूछता है।</translation>
    </message>
    <message>
      <source>“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.</source>
      <translation>“passive” चेहरों की तस्वीरों को लौटा देता है, जब उसके नेटवर्क लगे हों; “step_up” संदेह होने पर चुनौती देता है; “always” सबको देता है; “off” कुछ नहीं जाँचता।</translation>
    </message>
  </context>
</TS>
