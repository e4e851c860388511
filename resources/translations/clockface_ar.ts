<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>clockface</name>
    <message>
      <source>A PIN has at least {limit} digits.</source>
      <translation>يتكوّن رقم PIN من {limit} أرقام على الأقل.</translation>
    </message>
    <message>
      <source>A PIN has at most {limit} digits.</source>
      <translation>يتكوّن رقم PIN من {limit} أرقام على الأكثر.</translation>
    </message>
    <message>
      <source>A PIN has digits only.</source>
      <translation>يتكوّن رقم PIN من أرقام فقط.</translation>
    </message>
    <message>
      <source>A PIN is typed after an employee number: write one.</source>
      <translation>يُكتب رقم PIN بعد الرقم الوظيفي: يُرجى كتابة رقم وظيفي.</translation>
    </message>
    <message>
      <source>A PIN is typed after the employee number: give one.</source>
      <translation>يُكتب رقم PIN بعد الرقم الوظيفي: يُرجى إدخال رقم وظيفي.</translation>
    </message>
    <message>
      <source>A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it can read them: keep it as safe as the kiosk itself.</source>
      <translation>النسخة الاحتياطية ملف واحد يضم كل سجلات الحضور والأشخاص والقوالب والمفاتيح والإعدادات والمشغّلين. من يملكها يستطيع قراءتها: يُرجى حفظها بأمان كحفظ الجهاز نفسه.</translation>
    </message>
    <message>
      <source>A challenge is made so that a picture cannot meet it.</source>
      <translation>الاختبار مصمَّم بحيث لا تستطيع صورة اجتيازه.</translation>
    </message>
    <message>
      <source>A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg</source>
      <translation>مجلد أو ملف ZIP يحتوي على مجلد صور لكل شخص يحمل اسمه: Ana_Silva/1.jpg</translation>
    </message>
    <message>
      <source>A little more light</source>
      <translation>مزيد من الضوء قليلًا</translation>
    </message>
    <message>
      <source>A part of the face was outside the picture.</source>
      <translation>كان جزء من الوجه خارج الصورة.</translation>
    </message>
    <message>
      <source>A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet</source>
      <translation>قد تمر الصورة التي تُرفع أمام الكاميرا. ثبّت شبكات التحقق من الحيوية: clockface packs install minifasnet</translation>
    </message>
    <message>
      <source>A photo held before the camera passes: liveness is switched off in the settings.</source>
      <translation>تمر الصورة التي تُرفع أمام الكاميرا: التحقق من الحيوية متوقف في الإعدادات.</translation>
    </message>
    <message>
      <source>A picture of you passes for you</source>
      <translation>صورة الوجه تمر بدلًا من صاحبها</translation>
    </message>
    <message>
      <source>A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it.</source>
      <translation>نافذة أو مصباح يبهر الكاميرا. يُرجى إدارة الجهاز بعيدًا عنه أو تغطيته.</translation>
    </message>
    <message>
      <source>Accepted the clock</source>
      <translation>قبول الساعة</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>تفعيل</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>نشط</translation>
    </message>
    <message>
      <source>Active again: {n}</source>
      <translation>أُعيد تفعيلهم: {n}</translation>
    </message>
    <message>
      <source>Add a missing event</source>
      <translation>إضافة حدث ناقص</translation>
    </message>
    <message>
      <source>Add an administrator first.</source>
      <translation>يُرجى إضافة مسؤول أولًا.</translation>
    </message>
    <message>
      <source>Add what the kiosk did not record.</source>
      <translation>يمكنك إضافة ما لم يسجّله الجهاز.</translation>
    </message>
    <message>
      <source>Added an operator</source>
      <translation>إضافة مشغّل</translation>
    </message>
    <message>
      <source>Administration</source>
      <translation>الإدارة</translation>
    </message>
    <message>
      <source>Administrator: everything</source>
      <translation>مسؤول: كل شيء</translation>
    </message>
    <message>
      <source>After the challenge somebody else stood there.</source>
      <translation>بعد الاختبار كان شخص آخر يقف هناك.</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>كل الأقسام</translation>
    </message>
    <message>
      <source>All events: {n}</source>
      <translation>كل الأحداث: {n}</translation>
    </message>
    <message>
      <source>All of these people were shown the notice and agreed.</source>
      <translation>عُرض الإشعار على جميع هؤلاء الأشخاص ووافقوا.</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>كل النتائج</translation>
    </message>
    <message>
      <source>All remarks</source>
      <translation>كل الملاحظات</translation>
    </message>
    <message>
      <source>All together: {hours}</source>
      <translation>المجموع: {hours}</translation>
    </message>
    <message>
      <source>Already in since {time}</source>
      <translation>حضورك مسجَّل منذ {time}</translation>
    </message>
    <message>
      <source>Already out since {time}</source>
      <translation>انصرافك مسجَّل منذ {time}</translation>
    </message>
    <message>
      <source>An “in” older than this has no “out” any more: it is a missing out.</source>
      <translation>الحضور الأقدم من ذلك لا يتبعه انصراف: يُعدّ انصرافًا ناقصًا.</translation>
    </message>
    <message>
      <source>And for at least so long.</source>
      <translation>ولمدة لا تقل عن ذلك.</translation>
    </message>
    <message>
      <source>Another face came into view during the challenge.</source>
      <translation>ظهر وجه آخر أثناء الاختبار.</translation>
    </message>
    <message>
      <source>Another server answered than the one of this text. Ask whoever runs it, or go on without.</source>
      <translation>أجاب خادم آخر غير خادم هذا النص. يُرجى سؤال المسؤول عنه أو المتابعة من دونه.</translation>
    </message>
    <message>
      <source>As people say it; the kiosk greets with it.</source>
      <translation>كما ينطقه الناس؛ وبه يرحّب الجهاز.</translation>
    </message>
    <message>
      <source>As the person writes it.</source>
      <translation>كما يكتبه الشخص نفسه.</translation>
    </message>
    <message>
      <source>Ask for the PIN after the badge.</source>
      <translation>طلب رقم PIN بعد البطاقة.</translation>
    </message>
    <message>
      <source>Ask the office to add you</source>
      <translation>يُرجى طلب إضافتك من المكتب</translation>
    </message>
    <message>
      <source>Ask the office to record your time</source>
      <translation>يُرجى طلب تسجيل الوقت من المكتب</translation>
    </message>
    <message>
      <source>At least 8 characters. Three words make a good one.</source>
      <translation>8 أحرف على الأقل. ثلاث كلمات تصلح كلمة مرور جيدة.</translation>
    </message>
    <message>
      <source>At least {n} characters; a short sentence is good.</source>
      <translation>{n} أحرف على الأقل؛ وجملة قصيرة مناسبة.</translation>
    </message>
    <message>
      <source>At least {n} digits.</source>
      <translation>{n} أرقام على الأقل.</translation>
    </message>
    <message>
      <source>At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or hold the QR code to the camera.</source>
      <translation>يُرجى إضافة جهاز حضور في الخادم: يعرض نصًا ورمز QR صالحين لمدة قصيرة. يُرجى لصق النص هنا أو توجيه رمز QR إلى الكاميرا.</translation>
    </message>
    <message>
      <source>At work and privately</source>
      <translation>في العمل وللاستخدام الشخصي</translation>
    </message>
    <message>
      <source>At work only with a licence of its maker</source>
      <translation>في العمل بترخيص من الجهة المنتجة فقط</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>المحاولات</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>الحضور</translation>
    </message>
    <message>
      <source>Attendance records</source>
      <translation>سجلات الحضور</translation>
    </message>
    <message>
      <source>Attendance to be sent</source>
      <translation>سجلات حضور لم تُرسل بعد</translation>
    </message>
    <message>
      <source>Audit log</source>
      <translation>سجل التدقيق</translation>
    </message>
    <message>
      <source>Auditor: reads</source>
      <translation>مدقّق: اطّلاع فقط</translation>
    </message>
    <message>
      <source>Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.</source>
      <translation>سلطات الشهادات لخادم اقترن به الجهاز دون بصمة: «system» أو ملف شهادات.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>رجوع</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>العودة إلى القيمة الافتراضية</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>العودة إلى الإدارة</translation>
    </message>
    <message>
      <source>Back to the kiosk</source>
      <translation>العودة إلى جهاز الحضور</translation>
    </message>
    <message>
      <source>Badge</source>
      <translation>البطاقة</translation>
    </message>
    <message>
      <source>Badge and face</source>
      <translation>البطاقة والوجه</translation>
    </message>
    <message>
      <source>Become the administrator</source>
      <translation>تولّي دور المسؤول</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>قبل البدء</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>بدء</translation>
    </message>
    <message>
      <source>Begin, and stand where people stand.</source>
      <translation>يُرجى البدء ثم الوقوف حيث يقف الجميع.</translation>
    </message>
    <message>
      <source>Begin, go where people will stand, and look at the camera.</source>
      <translation>يُرجى البدء، ثم الوقوف حيث سيقف الناس، والنظر إلى الكاميرا.</translation>
    </message>
    <message>
      <source>Between full scans only the surroundings of the followed face are searched.</source>
      <translation>بين عمليات المسح الكاملة يُبحث في محيط الوجه المتابَع فقط.</translation>
    </message>
    <message>
      <source>Bright, and so near that it hides your face. Begin, and hold it up for ten seconds.</source>
      <translation>شاشة ساطعة وقريبة بحيث تحجب الوجه. يُرجى البدء ثم رفع الهاتف مدة عشر ثوانٍ.</translation>
    </message>
    <message>
      <source>Brightness of the face</source>
      <translation>سطوع الوجه</translation>
    </message>
    <message>
      <source>CSV, for payroll</source>
      <translation>CSV للرواتب</translation>
    </message>
    <message>
      <source>Calibrated the recognition</source>
      <translation>عاير التعرّف</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>حضر</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>الكاميرا</translation>
    </message>
    <message>
      <source>Camera off</source>
      <translation>الكاميرا متوقفة</translation>
    </message>
    <message>
      <source>Camera on</source>
      <translation>الكاميرا تعمل</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Cannot clock in</source>
      <translation>لا وسيلة للتسجيل</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>أحرف كبيرة</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>تغيير رقم PIN</translation>
    </message>
    <message>
      <source>Changed a password</source>
      <translation>تغيير كلمة مرور</translation>
    </message>
    <message>
      <source>Changed a setting</source>
      <translation>تغيير إعداد</translation>
    </message>
    <message>
      <source>Changed the profile</source>
      <translation>تغيير الملف الشخصي</translation>
    </message>
    <message>
      <source>Changes of people to be sent</source>
      <translation>تغييرات أشخاص لم تُرسل بعد</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>مراجعة</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>الفحص مرة أخرى</translation>
    </message>
    <message>
      <source>Check the camera</source>
      <translation>فحص الكاميرا</translation>
    </message>
    <message>
      <source>Check your number and PIN, or your badge</source>
      <translation>يُرجى التحقق من رقمك ورقم PIN أو بطاقتك</translation>
    </message>
    <message>
      <source>Choose a ZIP file or a roster</source>
      <translation>اختيار ملف ZIP أو قائمة</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>اختيار مجلد</translation>
    </message>
    <message>
      <source>Choose a person</source>
      <translation>اختيار شخص</translation>
    </message>
    <message>
      <source>Choose another day. Receipts are kept for a number of days that the settings say.</source>
      <translation>يُرجى اختيار يوم آخر. تُحفظ الإيصالات لعدد الأيام المحدد في الإعدادات.</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>إلغاء الاختيار</translation>
    </message>
    <message>
      <source>Choose other days, or another person.</source>
      <translation>يُرجى اختيار أيام أخرى أو شخص آخر.</translation>
    </message>
    <message>
      <source>Chose a model pack</source>
      <translation>اختيار حزمة نماذج</translation>
    </message>
    <message>
      <source>Chosen: {n}</source>
      <translation>المختارون: {n}</translation>
    </message>
    <message>
      <source>City with the same time</source>
      <translation>مدينة بالتوقيت نفسه</translation>
    </message>
    <message>
      <source>Click here and hold the badge to the reader.</source>
      <translation>يُرجى النقر هنا وتقريب البطاقة من القارئ.</translation>
    </message>
    <message>
      <source>Clock not certain</source>
      <translation>الساعة غير مؤكدة</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Closing the kiosk stops the recording of attendance.</source>
      <translation>إغلاق جهاز الحضور يوقف تسجيل الحضور.</translation>
    </message>
    <message>
      <source>Codes are locked</source>
      <translation>PIN والبطاقة مقفلان</translation>
    </message>
    <message>
      <source>Colours of the screen.</source>
      <translation>ألوان الشاشة.</translation>
    </message>
    <message>
      <source>Come a little closer</source>
      <translation>يُرجى الاقتراب قليلًا</translation>
    </message>
    <message>
      <source>Come closer and look straight here</source>
      <translation>يُرجى الاقتراب والنظر إلى هنا مباشرة</translation>
    </message>
    <message>
      <source>Compare it with another clock first. From now on records count as made at the time that this clock shows. Type “{word}” to go on.</source>
      <translation>يُرجى مقارنتها أولًا بساعة أخرى. من الآن فصاعدًا يُعتمد للتسجيلات الوقت الذي تعرضه هذه الساعة. يُرجى كتابة «{word}» للمتابعة.</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>الموافقة</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>التباين</translation>
    </message>
    <message>
      <source>Correct this</source>
      <translation>تصحيح هذا</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>تصحيح</translation>
    </message>
    <message>
      <source>Corrected later</source>
      <translation>صُحّح لاحقًا</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>تصحيح</translation>
    </message>
    <message>
      <source>Correction by {name}</source>
      <translation>تصحيح بواسطة {name}</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>التصحيحات</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>مجلد البيانات</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>الأيام</translation>
    </message>
    <message>
      <source>Deactivate</source>
      <translation>إلغاء التفعيل</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>القرار</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>القسم</translation>
    </message>
    <message>
      <source>Did not come</source>
      <translation>لم يحضر</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>البصمة الرقمية</translation>
    </message>
    <message>
      <source>Digits of a new PIN, at least.</source>
      <translation>الحد الأدنى لعدد أرقام PIN الجديد.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>المسافة</translation>
    </message>
    <message>
      <source>Does a photo of you pass for you?</source>
      <translation>هل تمر صورة الوجه بدلًا من صاحبها؟</translation>
    </message>
    <message>
      <source>Does not pass</source>
      <translation>لا تمر</translation>
    </message>
    <message>
      <source>Does the camera see well here?</source>
      <translation>هل ترى الكاميرا جيدًا هنا؟</translation>
    </message>
    <message>
      <source>Each clocking in and out appears here at once.</source>
      <translation>يظهر هنا كل حضور وانصراف فورًا.</translation>
    </message>
    <message>
      <source>Edges of a phone or sheet</source>
      <translation>حواف هاتف أو ورقة</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>تعديل</translation>
    </message>
    <message>
      <source>Employee number</source>
      <translation>الرقم الوظيفي</translation>
    </message>
    <message>
      <source>Enrol</source>
      <translation>تسجيل</translation>
    </message>
    <message>
      <source>Enrol a person</source>
      <translation>تسجيل شخص</translation>
    </message>
    <message>
      <source>Enrol as another person</source>
      <translation>التسجيل كشخص آخر</translation>
    </message>
    <message>
      <source>Enrol people first; their hours appear here.</source>
      <translation>يُرجى تسجيل الأشخاص أولًا؛ تظهر ساعاتهم هنا.</translation>
    </message>
    <message>
      <source>Enrol people first; whoever clocks in is here then.</source>
      <translation>يُرجى تسجيل الأشخاص أولًا؛ ثم يظهر هنا من يسجّل حضوره.</translation>
    </message>
    <message>
      <source>Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do.</source>
      <translation>يمكنك تسجيل الأشخاص واحدًا تلو الآخر أمام هذه الكاميرا، أو استيراد صور مع قائمة. الوجه ليس إلزاميًا لأحد: يكفي رقم PIN.</translation>
    </message>
    <message>
      <source>Enrol the face</source>
      <translation>تسجيل الوجه</translation>
    </message>
    <message>
      <source>Enrol the face again</source>
      <translation>إعادة تسجيل الوجه</translation>
    </message>
    <message>
      <source>Enrol the first person</source>
      <translation>تسجيل أول شخص</translation>
    </message>
    <message>
      <source>Enrol the next person</source>
      <translation>تسجيل الشخص التالي</translation>
    </message>
    <message>
      <source>Enrolled</source>
      <translation>مسجَّل</translation>
    </message>
    <message>
      <source>Enrolled again</source>
      <translation>إعادة التسجيل</translation>
    </message>
    <message>
      <source>Enrolled in spite of a likeness</source>
      <translation>تسجيل رغم وجود تشابه</translation>
    </message>
    <message>
      <source>Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}.</source>
      <translation>المسجَّلون: {done}. غير المسجَّلين: {failed}. الصور غير المستخدمة: {left}. دون محاولة: {untried}.</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>إدخال</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>وقت الإدخال</translation>
    </message>
    <message>
      <source>Entered by</source>
      <translation>أدخله</translation>
    </message>
    <message>
      <source>Entered by hand.</source>
      <translation>أُدخل يدويًا.</translation>
    </message>
    <message>
      <source>Entries are chained to one another: none can be changed or taken out unseen.</source>
      <translation>القيود مترابطة فيما بينها: لا يمكن تغيير أي منها أو حذفه دون أن يظهر ذلك.</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>محو</translation>
    </message>
    <message>
      <source>Erase them</source>
      <translation>محوهم</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>محو</translation>
    </message>
    <message>
      <source>Erased: {n}</source>
      <translation>تم محوهم: {n}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>الحدث</translation>
    </message>
    <message>
      <source>Event id</source>
      <translation>معرّف الحدث</translation>
    </message>
    <message>
      <source>Events: {n}</source>
      <translation>الأحداث: {n}</translation>
    </message>
    <message>
      <source>Every login, enrolment, correction and export is noted.</source>
      <translation>يُدوَّن كل دخول إلى الإدارة وكل تسجيل وتصحيح وتصدير.</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>الجميع</translation>
    </message>
    <message>
      <source>Everybody can be enrolled.</source>
      <translation>يمكن تسجيل الجميع.</translation>
    </message>
    <message>
      <source>Everybody has a login of their own, so that the audit log says who it was.</source>
      <translation>لكل شخص حساب دخول خاص به، ليُظهر سجل التدقيق من قام بالعمل.</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>كل شيء على ما يرام.</translation>
    </message>
    <message>
      <source>Everything that is kept about {name}</source>
      <translation>كل ما يُحفظ عن {name}</translation>
    </message>
    <message>
      <source>Excel</source>
      <translation>Excel</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>الوجه</translation>
    </message>
    <message>
      <source>Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.</source>
      <translation>الوجه وحده؛ أو الوجه وإلا فرقم PIN أو البطاقة؛ أو رقم PIN أو البطاقة أولًا ثم وجه ذلك الشخص.</translation>
    </message>
    <message>
      <source>Face does not fit the code</source>
      <translation>الوجه لا يطابق الرمز</translation>
    </message>
    <message>
      <source>Face in view</source>
      <translation>الوجه داخل الصورة</translation>
    </message>
    <message>
      <source>Fetch newer versions of Clockface from the server; without it they come by stick alone.</source>
      <translation>جلب الإصدارات الأحدث من Clockface من الخادم؛ وإلا فلا تأتي إلا على ذاكرة USB.</translation>
    </message>
    <message>
      <source>Figures and signs</source>
      <translation>أرقام ورموز</translation>
    </message>
    <message>
      <source>File</source>
      <translation>الملف</translation>
    </message>
    <message>
      <source>Finding faces</source>
      <translation>إيجاد الوجوه</translation>
    </message>
    <message>
      <source>First choose who looks after this kiosk. Only this person can then enrol people, correct times, change settings and close the window; more people can be added later.</source>
      <translation>يُرجى أولًا تحديد من يتولى هذا الجهاز. هذا الشخص وحده يستطيع بعدها تسجيل الأشخاص وتصحيح الأوقات وتغيير الإعدادات وإغلاق النافذة؛ ويمكن إضافة آخرين لاحقًا.</translation>
    </message>
    <message>
      <source>First in</source>
      <translation>أول حضور</translation>
    </message>
    <message>
      <source>First look at the camera yourself, then hold two pictures of yourself before it. At the end you see what the kiosk would have done.</source>
      <translation>يُرجى النظر أولًا إلى الكاميرا مباشرة، ثم رفع صورتين للوجه نفسه أمامها. في النهاية يظهر ما كان الجهاز سيفعله.</translation>
    </message>
    <message>
      <source>For how long codes are then locked, restarts not counted.</source>
      <translation>مدة قفل رقم PIN والبطاقة بعد ذلك، دون احتساب إعادة التشغيل.</translation>
    </message>
    <message>
      <source>For how many days the receipts of recognition attempts are kept.</source>
      <translation>عدد الأيام التي تُحفظ فيها إيصالات محاولات التعرّف.</translation>
    </message>
    <message>
      <source>For leaving the full screen.</source>
      <translation>للخروج من ملء الشاشة.</translation>
    </message>
    <message>
      <source>For the administration of this kiosk.</source>
      <translation>لإدارة هذا الجهاز.</translation>
    </message>
    <message>
      <source>Found that nobody may log in</source>
      <translation>تبيّن أنه لا أحد يمكنه الدخول</translation>
    </message>
    <message>
      <source>Found: {n} of {of}</source>
      <translation>النتائج: {n} من {of}</translation>
    </message>
    <message>
      <source>Free space</source>
      <translation>المساحة الحرة</translation>
    </message>
    <message>
      <source>From now on the kiosk knows this face: try it at once.</source>
      <translation>من الآن يعرف الجهاز هذا الوجه: يمكنك تجربته فورًا.</translation>
    </message>
    <message>
      <source>From now on the kiosk takes this PIN or badge.</source>
      <translation>من الآن يقبل الجهاز رقم PIN هذا أو هذه البطاقة.</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>من … إلى …</translation>
    </message>
    <message>
      <source>Gave out a person’s data</source>
      <translation>تسليم بيانات شخص</translation>
    </message>
    <message>
      <source>Give a number.</source>
      <translation>يُرجى إدخال رقم.</translation>
    </message>
    <message>
      <source>Give the site a name, such as the one on its door.</source>
      <translation>يُرجى إعطاء الموقع اسمًا، كالاسم المكتوب على بابه.</translation>
    </message>
    <message>
      <source>Given elsewhere, as {operator} stated on {when}</source>
      <translation>أُعطيت في مكان آخر، بحسب إفادة {operator} في {when}</translation>
    </message>
    <message>
      <source>Given here on {when}, with {operator}</source>
      <translation>أُعطيت هنا في {when}، بحضور {operator}</translation>
    </message>
    <message>
      <source>Go on without a server</source>
      <translation>المتابعة دون خادم</translation>
    </message>
    <message>
      <source>HNSW index: links of each node.</source>
      <translation>فهرس HNSW: عدد روابط كل عقدة.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search while it is built.</source>
      <translation>فهرس HNSW: عرض البحث أثناء بنائه.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search; raised by itself when recall is low.</source>
      <translation>فهرس HNSW: عرض البحث؛ يزداد تلقائيًا عندما تقل نسبة الاسترجاع.</translation>
    </message>
    <message>
      <source>Have ready: a photo of your face on paper, and one on a phone. You can leave each out.</source>
      <translation>يُرجى تحضير صورة للوجه على ورق وأخرى على هاتف. يمكن ترك أي منهما.</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>حالة النظام</translation>
    </message>
    <message>
      <source>Height of the picture asked of the camera.</source>
      <translation>ارتفاع الصورة المطلوب من الكاميرا.</translation>
    </message>
    <message>
      <source>Here you find who forgot to clock out since yesterday.</source>
      <translation>تجد هنا من نسي تسجيل الانصراف منذ أمس.</translation>
    </message>
    <message>
      <source>Hold a photo of yourself before the camera</source>
      <translation>يُرجى رفع صورة للوجه نفسه أمام الكاميرا</translation>
    </message>
    <message>
      <source>Hold it to the reader while this field is chosen.</source>
      <translation>يُرجى تقريبها من القارئ أثناء اختيار هذا الحقل.</translation>
    </message>
    <message>
      <source>Hold still a moment</source>
      <translation>يُرجى الثبات لحظة</translation>
    </message>
    <message>
      <source>Hold still for a moment</source>
      <translation>يُرجى الثبات لحظة</translation>
    </message>
    <message>
      <source>Hold the QR code so that it fills half of the picture.</source>
      <translation>يُرجى حمل رمز QR بحيث يملأ نصف الصورة.</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>الساعات</translation>
    </message>
    <message>
      <source>Hours of each day of the month</source>
      <translation>ساعات كل يوم من الشهر</translation>
    </message>
    <message>
      <source>Hours of each day, all people together</source>
      <translation>ساعات كل يوم، لجميع الأشخاص معًا</translation>
    </message>
    <message>
      <source>Hours of the month: {hours}</source>
      <translation>ساعات الشهر: {hours}</translation>
    </message>
    <message>
      <source>Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; “never” leaves that to its next start.</source>
      <translation>ساعات، مثل ⁦02:00-04:00⁩، يبدأ فيها الجهاز إصدارًا جديدًا من تلقاء نفسه ما دام لا أحد أمامه؛ ومع “never” يُترك ذلك للتشغيل التالي.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>الطريقة</translation>
    </message>
    <message>
      <source>How far the head may be tilted, in degrees.</source>
      <translation>أقصى ميل مسموح للرأس، بالدرجات.</translation>
    </message>
    <message>
      <source>How far the nose may lie off the middle of the eyes, in eye distances.</source>
      <translation>أقصى بُعد للأنف عن منتصف العينين، بوحدة المسافة بين العينين.</translation>
    </message>
    <message>
      <source>How large a share of the people an update may take away at once; more of them is a mistake.</source>
      <translation>ما هي الحصة من الأشخاص التي يجوز لتحديث واحد أن يزيلها دفعة واحدة؛ ما زاد عليها يُعدّ سهوًا.</translation>
    </message>
    <message>
      <source>How long a result stays after the person left.</source>
      <translation>مدة بقاء النتيجة بعد مغادرة الشخص.</translation>
    </message>
    <message>
      <source>How long a source may take to give its first picture.</source>
      <translation>المدة المتاحة للمصدر ليعطي صورته الأولى.</translation>
    </message>
    <message>
      <source>How long are attempts kept?</source>
      <translation>كم تُحفظ المحاولات؟</translation>
    </message>
    <message>
      <source>How long the server may take for an answer.</source>
      <translation>المدة المتاحة للخادم للإجابة.</translation>
    </message>
    <message>
      <source>How much of a name the screen shows.</source>
      <translation>مقدار ما تعرضه الشاشة من الاسم.</translation>
    </message>
    <message>
      <source>I can’t confirm it’s you</source>
      <translation>لا أستطيع التأكد من هويتك</translation>
    </message>
    <message>
      <source>I can’t see right now</source>
      <translation>لا أستطيع الرؤية الآن</translation>
    </message>
    <message>
      <source>I can’t see you well</source>
      <translation>لا أراك جيدًا</translation>
    </message>
    <message>
      <source>I don’t know you yet</source>
      <translation>لا أعرفك بعد</translation>
    </message>
    <message>
      <source>IANA name of the time zone of the site, such as Europe/Berlin.</source>
      <translation>اسم IANA للمنطقة الزمنية للموقع، مثل Europe/Berlin.</translation>
    </message>
    <message>
      <source>If it is the same person, stop here and open the one who is there already. If it is not, twins for instance, say so: both will then need a clearer picture to be told apart.</source>
      <translation>إن كان الشخص نفسه فيُرجى التوقف هنا وفتح السجل الموجود. وإن لم يكن، كالتوأمين مثلًا، فيُرجى ذكر ذلك: عندها يحتاج كلاهما إلى صورة أوضح للتمييز بينهما.</translation>
    </message>
    <message>
      <source>If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not certain.</source>
      <translation>إن لم تكن صحيحة فيُرجى ضبطها: يعتمد جهاز الحضور عليها من جديد تلقائيًا. وحتى ذلك الحين يُذكر مع كل تسجيل أن وقته غير مؤكد.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>استيراد أشخاص</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>In</source>
      <translation>حضور</translation>
    </message>
    <message>
      <source>In now: {n}</source>
      <translation>الحاضرون الآن: {n}</translation>
    </message>
    <message>
      <source>In or out?</source>
      <translation>حضور أم انصراف؟</translation>
    </message>
    <message>
      <source>In since</source>
      <translation>حاضر منذ</translation>
    </message>
    <message>
      <source>In the time allowed, nothing turned as a head does.</source>
      <translation>في الوقت المسموح لم يدر شيء كما يدور الرأس.</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>قيد الاستخدام</translation>
    </message>
    <message>
      <source>In, but not out</source>
      <translation>حضور دون انصراف</translation>
    </message>
    <message>
      <source>In, {when}</source>
      <translation>حضور، {when}</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>غير نشط</translation>
    </message>
    <message>
      <source>Inactive now: {n}</source>
      <translation>غير نشطين الآن: {n}</translation>
    </message>
    <message>
      <source>Install one with the command: clockface packs install FOLDER</source>
      <translation>يمكنك تثبيت حزمة بالأمر: clockface packs install FOLDER</translation>
    </message>
    <message>
      <source>Is asked for a challenge</source>
      <translation>يُطلب منه اختبار</translation>
    </message>
    <message>
      <source>Is there a server?</source>
      <translation>هل يوجد خادم؟</translation>
    </message>
    <message>
      <source>Is turned away</source>
      <translation>يُرفض</translation>
    </message>
    <message>
      <source>It can be better here</source>
      <translation>يمكن تحسين الوضع هنا</translation>
    </message>
    <message>
      <source>It changes back by itself</source>
      <translation>تعود اللغة تلقائيًا</translation>
    </message>
    <message>
      <source>It is another person, because</source>
      <translation>هذا شخص آخر، لأن</translation>
    </message>
    <message>
      <source>It is kept for good beside the event. No details of health, please.</source>
      <translation>يُحفظ دائمًا بجانب الحدث. يُرجى عدم ذكر تفاصيل صحية.</translation>
    </message>
    <message>
      <source>It is the same person: stop here</source>
      <translation>هذا الشخص نفسه: التوقف هنا</translation>
    </message>
    <message>
      <source>It is too bright. Dim the lamp that shines on the people.</source>
      <translation>الضوء شديد. يُرجى خفض المصباح المسلَّط على الناس.</translation>
    </message>
    <message>
      <source>It is too dark. Put a lamp above the kiosk that shines on the people.</source>
      <translation>المكان مظلم. يُرجى وضع مصباح فوق الجهاز يضيء الناس.</translation>
    </message>
    <message>
      <source>It is {time} there now.</source>
      <translation>الساعة هناك الآن {time}.</translation>
    </message>
    <message>
      <source>It isn’t taken back</source>
      <translation>لم يتم التراجع</translation>
    </message>
    <message>
      <source>It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can pair it at any time, under Health.</source>
      <translation>يشارك الأشخاص والحضور بين الأجهزة. من دونه يعمل هذا الجهاز وحده، ويمكن إقرانه في أي وقت من «حالة النظام».</translation>
    </message>
    <message>
      <source>It starts in {n}</source>
      <translation>يبدأ خلال {n}</translation>
    </message>
    <message>
      <source>It takes half a minute and shows that everything works. After that the kiosk knows you.</source>
      <translation>يستغرق ذلك نصف دقيقة ويُظهر أن كل شيء يعمل. بعدها يعرفك الجهاز.</translation>
    </message>
    <message>
      <source>Its name for this kiosk</source>
      <translation>اسم هذا الجهاز لدى الخادم</translation>
    </message>
    <message>
      <source>It’s taken back</source>
      <translation>تم التراجع</translation>
    </message>
    <message>
      <source>It’s too bright here</source>
      <translation>الضوء هنا ساطع جدًا</translation>
    </message>
    <message>
      <source>It’s too dark here</source>
      <translation>المكان هنا مظلم جدًا</translation>
    </message>
    <message>
      <source>I’ll ask you to turn your head</source>
      <translation>سيُطلب منك بعد قليل إدارة الرأس</translation>
    </message>
    <message>
      <source>I’m coming in now</source>
      <translation>أحضر الآن</translation>
    </message>
    <message>
      <source>I’m going out now</source>
      <translation>أنصرف الآن</translation>
    </message>
    <message>
      <source>I’m not set up yet</source>
      <translation>لم يكتمل إعدادي بعد</translation>
    </message>
    <message>
      <source>I’m not sure it’s you</source>
      <translation>لست متأكدًا من هويتك</translation>
    </message>
    <message>
      <source>Just a moment</source>
      <translation>لحظة من فضلك</translation>
    </message>
    <message>
      <source>Keep it so until the line is full</source>
      <translation>يُرجى البقاء هكذا حتى يمتلئ الخط</translation>
    </message>
    <message>
      <source>Keep looking here</source>
      <translation>يُرجى مواصلة النظر هنا</translation>
    </message>
    <message>
      <source>Kept in the audit log.</source>
      <translation>يُحفظ في سجل التدقيق.</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>جهاز الحضور</translation>
    </message>
    <message>
      <source>Language of the kiosk.</source>
      <translation>لغة الجهاز.</translation>
    </message>
    <message>
      <source>Language of this kiosk</source>
      <translation>لغة هذا الجهاز</translation>
    </message>
    <message>
      <source>Languages that a person may choose for 20 seconds, with blanks between.</source>
      <translation>اللغات التي يمكن لشخص اختيارها لمدة 20 ثانية، وبينها مسافات.</translation>
    </message>
    <message>
      <source>Last attendance</source>
      <translation>آخر حضور</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>آخر نسخة احتياطية</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>آخر اتصال</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>الشهر الماضي</translation>
    </message>
    <message>
      <source>Last out</source>
      <translation>آخر انصراف</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>متأخر</translation>
    </message>
    <message>
      <source>Late and missing</source>
      <translation>التأخر والنقص</translation>
    </message>
    <message>
      <source>Late by</source>
      <translation>مدة التأخر</translation>
    </message>
    <message>
      <source>Lateness is looked at when the settings say when work begins.</source>
      <translation>يُنظر في التأخر عندما تحدد الإعدادات وقت بدء العمل.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>لاحقًا</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>الفارق</translation>
    </message>
    <message>
      <source>Lead needed</source>
      <translation>الفارق المطلوب</translation>
    </message>
    <message>
      <source>Lead over the best other person; not set: the measured default of the model pack.</source>
      <translation>الفارق عن أقرب شخص آخر؛ غير محدد: القيمة الافتراضية المقيسة لحزمة النماذج.</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>ترك هذه الخطوة</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>وقت الانصراف</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>متروكة</translation>
    </message>
    <message>
      <source>Left: {n}</source>
      <translation>المنصرفون: {n}</translation>
    </message>
    <message>
      <source>Let one person step forward</source>
      <translation>يُرجى أن يتقدّم شخص واحد</translation>
    </message>
    <message>
      <source>Let the light fall on your face</source>
      <translation>يُرجى جعل الضوء على وجهك</translation>
    </message>
    <message>
      <source>Let the person read this, in their language.</source>
      <translation>يُرجى أن يقرأ الشخص هذا بلغته.</translation>
    </message>
    <message>
      <source>Let the person type it themselves.</source>
      <translation>يُرجى أن يكتبه الشخص بنفسه.</translation>
    </message>
    <message>
      <source>Letters of another language</source>
      <translation>أحرف لغة أخرى</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>الترخيص</translation>
    </message>
    <message>
      <source>Licence accepted</source>
      <translation>تم قبول الترخيص</translation>
    </message>
    <message>
      <source>Lift your chin</source>
      <translation>يُرجى رفع الذقن</translation>
    </message>
    <message>
      <source>Lift your chin a little</source>
      <translation>يُرجى رفع ذقنك قليلًا</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>الإضاءة</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>ضوء من الخلف</translation>
    </message>
    <message>
      <source>Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the first people will show whether they are seen well.</source>
      <translation>تُقاس الإضاءة والمسافة والحدّة خمس ثوانٍ، ولا تُحفظ أي صورة. عند تخطي ذلك لن يتبيّن إلا مع أوائل الناس هل يُرَون جيدًا.</translation>
    </message>
    <message>
      <source>Live score</source>
      <translation>درجة الحيوية</translation>
    </message>
    <message>
      <source>Live score {score}; {needed} is needed.</source>
      <translation>درجة الحيوية {score}؛ والمطلوب {needed}.</translation>
    </message>
    <message>
      <source>Live score, from 0 to 1, that the latest pictures of a face must reach on average.</source>
      <translation>درجة الحيوية، من 0 إلى 1، التي يجب أن تبلغها أحدث صور الوجه في المتوسط.</translation>
    </message>
    <message>
      <source>Liveness</source>
      <translation>التحقق من الحيوية</translation>
    </message>
    <message>
      <source>Liveness is switched off in the settings: every picture of a face will pass.</source>
      <translation>التحقق من الحيوية متوقف في الإعدادات: ستمر كل صورة لوجه.</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>قفل</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>تسجيل الدخول</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>تسجيل الدخول</translation>
    </message>
    <message>
      <source>Look at the camera as you do when you clock in</source>
      <translation>يُرجى النظر إلى الكاميرا كما عند تسجيل الحضور</translation>
    </message>
    <message>
      <source>Look here</source>
      <translation>يُرجى النظر هنا</translation>
    </message>
    <message>
      <source>Look here all the same, and tell the office</source>
      <translation>يُرجى النظر هنا رغم ذلك وإبلاغ المكتب</translation>
    </message>
    <message>
      <source>Look straight at the screen</source>
      <translation>يُرجى النظر مباشرة إلى الشاشة</translation>
    </message>
    <message>
      <source>Look straight here</source>
      <translation>يُرجى النظر هنا مباشرة</translation>
    </message>
    <message>
      <source>Look-alikes</source>
      <translation>المتشابهون</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>يشبه</translation>
    </message>
    <message>
      <source>Lost to damage</source>
      <translation>فُقد بسبب تلف</translation>
    </message>
    <message>
      <source>Loudness of the sounds; 0 is silence.</source>
      <translation>شدة الأصوات؛ 0 يعني الصمت.</translation>
    </message>
    <message>
      <source>Lower your chin</source>
      <translation>يُرجى خفض الذقن</translation>
    </message>
    <message>
      <source>Lower your chin a little</source>
      <translation>يُرجى خفض ذقنك قليلًا</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>MMMM yyyy</translation>
    </message>
    <message>
      <source>Made a backup</source>
      <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
      <source>Made active</source>
      <translation>تفعيل</translation>
    </message>
    <message>
      <source>Made inactive</source>
      <translation>إلغاء التفعيل</translation>
    </message>
    <message>
      <source>Make a backup</source>
      <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
      <source>Many pictures are blurred. Give it more light, and fasten the camera.</source>
      <translation>صور كثيرة مهزوزة. يُرجى زيادة الضوء وتثبيت الكاميرا.</translation>
    </message>
    <message>
      <source>May be used</source>
      <translation>الاستخدام المسموح</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a darker one is “too dark”.</source>
      <translation>متوسط المستوى الرمادي للوجه؛ والأدكن منه «مظلم جدًا».</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a lighter one is “too bright”.</source>
      <translation>متوسط المستوى الرمادي للوجه؛ والأفتح منه «ساطع جدًا».</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>أُجري القياس على</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>ناقص</translation>
    </message>
    <message>
      <source>Missing in</source>
      <translation>حضور ناقص</translation>
    </message>
    <message>
      <source>Missing out</source>
      <translation>انصراف ناقص</translation>
    </message>
    <message>
      <source>Mix the digits of the keypad, so that nobody reads a PIN off the hand.</source>
      <translation>خلط أرقام اللوحة حتى لا يقرأ أحد رقم PIN من حركة اليد.</translation>
    </message>
    <message>
      <source>Model pack</source>
      <translation>حزمة النماذج</translation>
    </message>
    <message>
      <source>Model packs and licences</source>
      <translation>حزم النماذج والتراخيص</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>النماذج</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>الشهر التالي</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>الشهر السابق</translation>
    </message>
    <message>
      <source>Month sheet</source>
      <translation>كشف الشهر</translation>
    </message>
    <message>
      <source>More</source>
      <translation>المزيد</translation>
    </message>
    <message>
      <source>Most alike</source>
      <translation>الأكثر شبهًا</translation>
    </message>
    <message>
      <source>Move to the middle</source>
      <translation>يُرجى التحرك إلى الوسط</translation>
    </message>
    <message>
      <source>My clock needs checking</source>
      <translation>ساعتي تحتاج إلى فحص</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>اسم الموقع</translation>
    </message>
    <message>
      <source>Name of this kiosk, written into every record.</source>
      <translation>اسم هذا الجهاز، ويُكتب في كل سجل.</translation>
    </message>
    <message>
      <source>Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that nobody carries both away.</source>
      <translation>الأسماء والوجوه مقفلة بمفتاح موجود على هذا الحاسوب. يُرجى تشفير قرصه كي لا يأخذ أحد الاثنين معًا.</translation>
    </message>
    <message>
      <source>Narrower faces are too far away to be compared.</source>
      <translation>الوجوه الأضيق أبعد من أن تُقارن.</translation>
    </message>
    <message>
      <source>Narrowest face that is searched for in a live picture.</source>
      <translation>أضيق وجه يُبحث عنه في الصورة الحية.</translation>
    </message>
    <message>
      <source>Never happened: strike it out</source>
      <translation>لم يحدث: شطبه</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>رقم PIN جديد</translation>
    </message>
    <message>
      <source>New operator</source>
      <translation>مشغّل جديد</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>التالي</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>الصفحة التالية</translation>
    </message>
    <message>
      <source>Next: in</source>
      <translation>التالي: حضور</translation>
    </message>
    <message>
      <source>Next: out</source>
      <translation>التالي: انصراف</translation>
    </message>
    <message>
      <source>No</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>No face</source>
      <translation>لا وجه</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>لم يُعثر على وجه.</translation>
    </message>
    <message>
      <source>No model pack is installed</source>
      <translation>لا توجد حزمة نماذج مثبّتة</translation>
    </message>
    <message>
      <source>No out is missing</source>
      <translation>لا انصراف ناقصًا</translation>
    </message>
    <message>
      <source>No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have done. Meanwhile nobody can clock in here.</source>
      <translation>لا تُحفظ أي صورة ولا أي درجة. يدوّن سجل التدقيق أن التجربة جرت وما كان الجهاز سيفعله. وفي أثناء ذلك لا يمكن لأحد التسجيل هنا.</translation>
    </message>
    <message>
      <source>Nobody can look this password up. A second administrator can give you a new one.</source>
      <translation>لا يمكن لأحد الاطلاع على كلمة المرور هذه. يستطيع مسؤول ثانٍ إعطاءك كلمة جديدة.</translation>
    </message>
    <message>
      <source>Nobody fits</source>
      <translation>لا أحد مطابق</translation>
    </message>
    <message>
      <source>Nobody fits the search</source>
      <translation>لا أحد يطابق البحث</translation>
    </message>
    <message>
      <source>Nobody has left yet today</source>
      <translation>لم ينصرف أحد اليوم بعد</translation>
    </message>
    <message>
      <source>Nobody is enrolled with the model pack in use.</source>
      <translation>لا أحد مسجَّل بحزمة النماذج المستخدمة.</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet</source>
      <translation>لا أحد مسجَّل بعد</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet. Do that in the administration, under People.</source>
      <translation>لا أحد مسجَّل بعد. يُرجى ذلك في الإدارة، تحت «الأشخاص».</translation>
    </message>
    <message>
      <source>Nobody is in</source>
      <translation>لا أحد حاضر</translation>
    </message>
    <message>
      <source>Nobody is recognised on a picture older than this.</source>
      <translation>لا يُتعرَّف على أحد في صورة أقدم من ذلك.</translation>
    </message>
    <message>
      <source>Nobody may log in</source>
      <translation>لا أحد يمكنه الدخول</translation>
    </message>
    <message>
      <source>Nobody may log in yet</source>
      <translation>لا أحد يمكنه الدخول بعد</translation>
    </message>
    <message>
      <source>Nobody stood in front of the kiosk in this time</source>
      <translation>لم يقف أحد أمام الجهاز في هذه المدة</translation>
    </message>
    <message>
      <source>Nobody was clearly in front: there was more than one face.</source>
      <translation>لم يكن أحد في المقدمة بوضوح: كان هناك أكثر من وجه.</translation>
    </message>
    <message>
      <source>Nobody was seen. Stand where people will stand, and check again.</source>
      <translation>لم يُرَ أحد. يُرجى الوقوف حيث سيقف الناس، ثم الفحص مرة أخرى.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>None: this kiosk works on its own</source>
      <translation>لا يوجد: هذا الجهاز يعمل وحده</translation>
    </message>
    <message>
      <source>Not at work</source>
      <translation>ليس للعمل</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>غير مؤكد</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>لم تُفحص</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>غير معروف</translation>
    </message>
    <message>
      <source>Note it down and tell the office</source>
      <translation>يُرجى تدوينه وإبلاغ المكتب</translation>
    </message>
    <message>
      <source>Note your time and tell the office</source>
      <translation>يُرجى تدوين وقتك وإبلاغ المكتب</translation>
    </message>
    <message>
      <source>Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on.</source>
      <translation>لن يُرسل شيء إلى الخادم ولن يأتي منه شيء بعد الآن. ما هو هنا يبقى هنا. سجلات الحضور غير الموجودة لدى الخادم: {n}. يُرجى إلغاء هذا الجهاز في الخادم أيضًا. يُرجى كتابة «{word}» للمتابعة.</translation>
    </message>
    <message>
      <source>Nothing measured whether it is a picture.</source>
      <translation>لم يقس شيء ما إذا كانت صورة.</translation>
    </message>
    <message>
      <source>Nothing stands in the way</source>
      <translation>لا يوجد ما يعيق</translation>
    </message>
    <message>
      <source>Nothing to look at in this time</source>
      <translation>لا شيء للعرض في هذه المدة</translation>
    </message>
    <message>
      <source>Nothing was done yet</source>
      <translation>لم يُنجز شيء بعد</translation>
    </message>
    <message>
      <source>Nothing was recorded in this time</source>
      <translation>لم يُسجَّل شيء في هذه المدة</translation>
    </message>
    <message>
      <source>Nothing was recorded today</source>
      <translation>لم يُسجَّل شيء اليوم</translation>
    </message>
    <message>
      <source>Nothing was tried</source>
      <translation>لم يُجرَّب شيء</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>الإشعار</translation>
    </message>
    <message>
      <source>Now enrol yourself</source>
      <translation>الآن سجِّل نفسك</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>الرقم</translation>
    </message>
    <message>
      <source>Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address.</source>
      <translation>رقم الكاميرا، أو فيديو، أو صورة، أو مجلد صور، أو عنوان rtsp:// أو http://.</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations below the threshold before somebody counts as unknown.</source>
      <translation>عدد الملاحظات دون العتبة قبل اعتبار الشخص غير معروف.</translation>
    </message>
    <message>
      <source>Observations in a row that must name the same person.</source>
      <translation>عدد الملاحظات المتتالية التي يجب أن تحدد الشخص نفسه.</translation>
    </message>
    <message>
      <source>On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds.</source>
      <translation>على ورق، بحجم الوجه وبحيث تحجبه. يُرجى البدء ثم رفعها مدة عشر ثوانٍ.</translation>
    </message>
    <message>
      <source>Once more, please</source>
      <translation>مرة أخرى من فضلك</translation>
    </message>
    <message>
      <source>One at a time, please</source>
      <translation>واحدًا تلو الآخر من فضلكم</translation>
    </message>
    <message>
      <source>One picture alone decided: similarity {similarity}, lead over the next person {margin}.</source>
      <translation>صورة واحدة حسمت القرار: التشابه {similarity}، والفارق عن الشخص التالي {margin}.</translation>
    </message>
    <message>
      <source>One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and videos at once are measured with the command
clockface pad-evaluate FOLDER</source>
      <translation>تجربة واحدة لا تثبت الكثير: الإضاءة والورق والهواتف تختلف. يُرجى التجربة في أوقات أخرى من اليوم. لقياس صور ومقاطع كثيرة معًا يوجد الأمر
clockface pad-evaluate FOLDER</translation>
    </message>
    <message>
      <source>Open the kiosk</source>
      <translation>فتح الجهاز</translation>
    </message>
    <message>
      <source>Open the kiosk and look at the camera: it knows you.</source>
      <translation>يُرجى فتح الجهاز والنظر إلى الكاميرا: إنه يعرفك.</translation>
    </message>
    <message>
      <source>Open the kiosk: it knows everybody who is enrolled.</source>
      <translation>يُرجى فتح الجهاز: إنه يعرف كل المسجَّلين.</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>المشغّل</translation>
    </message>
    <message>
      <source>Operator: enrols people</source>
      <translation>مشغّل: يسجّل الأشخاص</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>المشغّلون</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>انصراف</translation>
    </message>
    <message>
      <source>Out missing: {n}</source>
      <translation>انصراف ناقص: {n}</translation>
    </message>
    <message>
      <source>Out, {when}</source>
      <translation>انصراف، {when}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>النتيجة</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN and badge</source>
      <translation>PIN والبطاقة</translation>
    </message>
    <message>
      <source>PIN and face</source>
      <translation>PIN والوجه</translation>
    </message>
    <message>
      <source>PIN or badge</source>
      <translation>PIN أو البطاقة</translation>
    </message>
    <message>
      <source>PIN or badge first</source>
      <translation>PIN أو البطاقة أولًا</translation>
    </message>
    <message>
      <source>PIN or badge only</source>
      <translation>PIN أو البطاقة فقط</translation>
    </message>
    <message>
      <source>Page back</source>
      <translation>الصفحة السابقة</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>صفحة {page} من {pages}</translation>
    </message>
    <message>
      <source>Pair</source>
      <translation>اقتران</translation>
    </message>
    <message>
      <source>Paired with a server</source>
      <translation>الاقتران بخادم</translation>
    </message>
    <message>
      <source>Paired with {address}.</source>
      <translation>تمّ الاقتران مع {address}.</translation>
    </message>
    <message>
      <source>Parquet, for analysis</source>
      <translation>Parquet للتحليل</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>يمر</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>كلمة المرور</translation>
    </message>
    <message>
      <source>People</source>
      <translation>الأشخاص</translation>
    </message>
    <message>
      <source>People from the server</source>
      <translation>الأشخاص من الخادم</translation>
    </message>
    <message>
      <source>People looked at: {n} of {all}</source>
      <translation>الأشخاص المفحوصون: {n} من {all}</translation>
    </message>
    <message>
      <source>People read this before they agree.</source>
      <translation>يقرأ الناس هذا قبل أن يوافقوا.</translation>
    </message>
    <message>
      <source>People to enrol: {people}, from {photos} photos. Not possible: {problems}.</source>
      <translation>الأشخاص المراد تسجيلهم: {people}، من الصور: {photos}. غير ممكن: {problems}.</translation>
    </message>
    <message>
      <source>People: {n}</source>
      <translation>الأشخاص: {n}</translation>
    </message>
    <message>
      <source>People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>الأشخاص: {n}. تُتلف أسماؤهم ووجوههم وأرقام PIN وبطاقاتهم ولا يمكن استعادتها؛ ويبقى حضورهم دون أسماء. يُرجى كتابة «{word}» للمتابعة.</translation>
    </message>
    <message>
      <source>Perhaps a picture of a face</source>
      <translation>ربما صورة لوجه</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>الشخص</translation>
    </message>
    <message>
      <source>Photo on a phone</source>
      <translation>صورة على هاتف</translation>
    </message>
    <message>
      <source>Photo on paper</source>
      <translation>صورة على ورق</translation>
    </message>
    <message>
      <source>Picture not good enough</source>
      <translation>الصورة غير كافية الجودة</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>الصور</translation>
    </message>
    <message>
      <source>Pictures a second</source>
      <translation>صور في الثانية</translation>
    </message>
    <message>
      <source>Pictures of faces held before the camera are turned away.</source>
      <translation>تُرفض صور الوجوه التي تُرفع أمام الكاميرا.</translation>
    </message>
    <message>
      <source>Pictures: {n}</source>
      <translation>الصور: {n}</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>يُرجى الانتظار لحظة</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>الخصوصية</translation>
    </message>
    <message>
      <source>Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.</source>
      <translation>الوكيل إلى الخادم: «system» لوكيل هذا الحاسوب، أو «none»، أو عنوان http:// أو https://.</translation>
    </message>
    <message>
      <source>Put the keyboard away</source>
      <translation>إخفاء لوحة المفاتيح</translation>
    </message>
    <message>
      <source>Quality of the picture</source>
      <translation>جودة الصورة</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>إنهاء</translation>
    </message>
    <message>
      <source>Raster of a screen or print</source>
      <translation>نمط شاشة أو طباعة</translation>
    </message>
    <message>
      <source>Read a QR code</source>
      <translation>قراءة رمز QR</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>Recognise with this pack</source>
      <translation>التعرّف بهذه الحزمة</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>تم التعرّف</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>السجل</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>Remarks: {n}</source>
      <translation>الملاحظات: {n}</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>إزالة رقم PIN</translation>
    </message>
    <message>
      <source>Replaced by number {n}</source>
      <translation>حلّ محله الرقم {n}</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>التقارير</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>النتيجة</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>الدور</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>حفظ التصحيح</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>حفظ التقرير</translation>
    </message>
    <message>
      <source>Save their data</source>
      <translation>حفظ بيانات الشخص</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>حُفظ باسم {path}</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>تم الحفظ.</translation>
    </message>
    <message>
      <source>Saved. It applies after a restart of the kiosk.</source>
      <translation>تم الحفظ. يسري بعد إعادة تشغيل الجهاز.</translation>
    </message>
    <message>
      <source>Say why, so that everybody can understand it later.</source>
      <translation>يُرجى ذكر السبب حتى يفهمه الجميع لاحقًا.</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>الشاشة</translation>
    </message>
    <message>
      <source>Search by name, number or department</source>
      <translation>البحث بالاسم أو الرقم أو القسم</translation>
    </message>
    <message>
      <source>Search index</source>
      <translation>فهرس البحث</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>الخادم</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>تعيين رقم PIN</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>إعداد</translation>
    </message>
    <message>
      <source>Set up the first administrator</source>
      <translation>إعداد المسؤول الأول</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>الإعدادات</translation>
    </message>
    <message>
      <source>Several challenges in the last minutes were not met: for a while only a code counts.</source>
      <translation>لم تُجتز عدة اختبارات في الدقائق الأخيرة: لفترة من الوقت لا يُقبل إلا الرمز.</translation>
    </message>
    <message>
      <source>Share of the face that may lie outside the picture.</source>
      <translation>نسبة الوجه المسموح بوقوعها خارج الصورة.</translation>
    </message>
    <message>
      <source>Share of the height of a live picture above which a face is too close.</source>
      <translation>النسبة من ارتفاع الصورة الحية التي يُعدّ الوجه فوقها قريبًا جدًا.</translation>
    </message>
    <message>
      <source>Share of the picture's height</source>
      <translation>النسبة من ارتفاع الصورة</translation>
    </message>
    <message>
      <source>Share outside the picture</source>
      <translation>النسبة خارج الصورة</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>الحدّة</translation>
    </message>
    <message>
      <source>Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px.</source>
      <translation>حدّة الوجه: انحراف مرشّح لابلاس مقسومًا على التباين، عند 112 px.</translation>
    </message>
    <message>
      <source>Show a photo of yourself on a phone</source>
      <translation>يُرجى عرض صورة للوجه نفسه على هاتف</translation>
    </message>
    <message>
      <source>Show older ones</source>
      <translation>عرض الأقدم</translation>
    </message>
    <message>
      <source>Show results at once, without movement.</source>
      <translation>عرض النتائج فورًا دون حركة.</translation>
    </message>
    <message>
      <source>Shown beside the clock.</source>
      <translation>يظهر بجانب الساعة.</translation>
    </message>
    <message>
      <source>Similarity</source>
      <translation>التشابه</translation>
    </message>
    <message>
      <source>Similarity needed</source>
      <translation>التشابه المطلوب</translation>
    </message>
    <message>
      <source>Similarity that a comparison must reach; not set: the measured default of the model pack.</source>
      <translation>التشابه الذي يجب أن تبلغه المقارنة؛ غير محدد: القيمة الافتراضية المقيسة لحزمة النماذج.</translation>
    </message>
    <message>
      <source>Similarity to the owner of the code, where the face confirms one; not set: as for everybody.</source>
      <translation>التشابه مع صاحب الرمز عندما يؤكده الوجه؛ غير محدد: كما هو للجميع.</translation>
    </message>
    <message>
      <source>Size of the face</source>
      <translation>حجم الوجه</translation>
    </message>
    <message>
      <source>Skip the rest</source>
      <translation>تخطي الباقي</translation>
    </message>
    <message>
      <source>Somebody erased</source>
      <translation>شخص تم محو بياناته</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>مسافة</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>السرعة</translation>
    </message>
    <message>
      <source>Stand in front of the screen, about an arm’s length away</source>
      <translation>يُرجى الوقوف أمام الشاشة على بُعد ذراع تقريبًا</translation>
    </message>
    <message>
      <source>Standard deviation of the grey level of a face; below it there is too little light.</source>
      <translation>الانحراف المعياري للمستوى الرمادي للوجه؛ ودونه يكون الضوء قليلًا جدًا.</translation>
    </message>
    <message>
      <source>State of the people</source>
      <translation>حالة الأشخاص</translation>
    </message>
    <message>
      <source>Stays unclear</source>
      <translation>يبقى غير واضح</translation>
    </message>
    <message>
      <source>Steadiness</source>
      <translation>الثبات</translation>
    </message>
    <message>
      <source>Step back a little</source>
      <translation>يُرجى التراجع قليلًا</translation>
    </message>
    <message>
      <source>Step out of the bright light</source>
      <translation>يُرجى الابتعاد عن الضوء الساطع</translation>
    </message>
    <message>
      <source>Step {n} of {all}</source>
      <translation>الخطوة {n} من {all}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>إيقاف</translation>
    </message>
    <message>
      <source>Storage and backup</source>
      <translation>التخزين والنسخ الاحتياطي</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>مشطوب</translation>
    </message>
    <message>
      <source>Surroundings move along</source>
      <translation>المحيط يتحرك معه</translation>
    </message>
    <message>
      <source>Take away the login</source>
      <translation>سحب صلاحية الدخول</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>حذف الأخير</translation>
    </message>
    <message>
      <source>Take this picture again</source>
      <translation>إعادة التقاط هذه الصورة</translation>
    </message>
    <message>
      <source>Talk with the server that this kiosk is paired with.</source>
      <translation>التواصل مع الخادم المقترن به هذا الجهاز.</translation>
    </message>
    <message>
      <source>Tell the server when a face was probably a picture of one: that it was so and when, not whose.</source>
      <translation>إبلاغ الخادم عندما يكون الوجه على الأرجح مجرد صورة: أن ذلك حدث ومتى، لا صورة مَن.</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>القوالب</translation>
    </message>
    <message>
      <source>Templates of one pack cannot be compared with another's: everybody has to be enrolled again.</source>
      <translation>لا يمكن مقارنة قوالب حزمة بقوالب حزمة أخرى: يلزم تسجيل الجميع من جديد.</translation>
    </message>
    <message>
      <source>Text of the pairing</source>
      <translation>نص الاقتران</translation>
    </message>
    <message>
      <source>That doesn’t match</source>
      <translation>هذا غير مطابق</translation>
    </message>
    <message>
      <source>That is all. Thank you.</source>
      <translation>هذا كل شيء. شكرًا لك.</translation>
    </message>
    <message>
      <source>That was wrong too often. You can try again in {time}.</source>
      <translation>تكررت المحاولات غير المطابقة. يمكنك المحاولة مجددًا بعد {time}.</translation>
    </message>
    <message>
      <source>That’s not me</source>
      <translation>لست أنا</translation>
    </message>
    <message>
      <source>The PIN of {name} is changed.</source>
      <translation>تم تغيير رقم PIN الخاص بـ {name}.</translation>
    </message>
    <message>
      <source>The administration locks itself after so long without a touch.</source>
      <translation>تُقفل الإدارة تلقائيًا بعد هذه المدة دون لمس.</translation>
    </message>
    <message>
      <source>The agreeing observations lie within so long.</source>
      <translation>تقع الملاحظات المتوافقة ضمن هذه المدة.</translation>
    </message>
    <message>
      <source>The agreeing observations span at least so long.</source>
      <translation>تمتد الملاحظات المتوافقة لهذه المدة على الأقل.</translation>
    </message>
    <message>
      <source>The attendance is written: {path}</source>
      <translation>تم تصدير الحضور: {path}</translation>
    </message>
    <message>
      <source>The backup is written: {path}</source>
      <translation>تم إنشاء النسخة الاحتياطية: {path}</translation>
    </message>
    <message>
      <source>The badge is that of this person; no face was compared.</source>
      <translation>البطاقة لهذا الشخص؛ ولم يُقارن أي وجه.</translation>
    </message>
    <message>
      <source>The camera gives few pictures. Try another USB port, or more light.</source>
      <translation>الكاميرا تعطي صورًا قليلة. يُرجى تجربة منفذ USB آخر أو ضوء أكثر.</translation>
    </message>
    <message>
      <source>The camera gives no picture. You can enrol people later.</source>
      <translation>الكاميرا لا تعطي صورة. يمكن تسجيل الأشخاص لاحقًا.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable, or use a photo.</source>
      <translation>الكاميرا لا تعطي صورة: يُرجى فحص الكابل أو استخدام صورة.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable.</source>
      <translation>الكاميرا لا تعطي صورة: يُرجى فحص الكابل.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable. This can be done later, too.</source>
      <translation>الكاميرا لا تعطي صورة: يُرجى فحص الكابل. يمكن ذلك لاحقًا أيضًا.</translation>
    </message>
    <message>
      <source>The camera gives no picture: paste the text instead.</source>
      <translation>الكاميرا لا تعطي صورة: يُرجى لصق النص بدلًا من ذلك.</translation>
    </message>
    <message>
      <source>The camera is starting</source>
      <translation>الكاميرا قيد التشغيل</translation>
    </message>
    <message>
      <source>The camera sees well here</source>
      <translation>الكاميرا ترى جيدًا هنا</translation>
    </message>
    <message>
      <source>The clock is right</source>
      <translation>الساعة صحيحة</translation>
    </message>
    <message>
      <source>The clock needs checking</source>
      <translation>الساعة تحتاج إلى فحص</translation>
    </message>
    <message>
      <source>The clock of the kiosk could not be relied on at that moment.</source>
      <translation>لم يكن بالإمكان الاعتماد على ساعة الجهاز في تلك اللحظة.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but going by the time that passed it is {expected}.</source>
      <translation>ساعة هذا الحاسوب تعرض {shown}، لكن حسب الوقت المنقضي فهو {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but the newest record was made on {expected}.</source>
      <translation>ساعة هذا الحاسوب تعرض {shown}، لكن أحدث تسجيل كان في {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but this version was made on {expected}.</source>
      <translation>ساعة هذا الحاسوب تعرض {shown}، لكن هذا الإصدار صدر في {expected}.</translation>
    </message>
    <message>
      <source>The correction is on the record.</source>
      <translation>تم تدوين التصحيح.</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>القرص ممتلئ تقريبًا</translation>
    </message>
    <message>
      <source>The employee number and the PIN were right; no face was compared.</source>
      <translation>الرقم الوظيفي ورقم PIN مطابقان؛ ولم يُقارن أي وجه.</translation>
    </message>
    <message>
      <source>The event stays as it was recorded; your line says what it should have been.</source>
      <translation>يبقى الحدث كما سُجِّل؛ ويوضح سطرك ما كان ينبغي أن يكون.</translation>
    </message>
    <message>
      <source>The face is small. Let people stand closer.</source>
      <translation>الوجه صغير. ليقف الناس أقرب.</translation>
    </message>
    <message>
      <source>The face is too near. Let people stand further away.</source>
      <translation>الوجه قريب جدًا. ليقف الناس أبعد.</translation>
    </message>
    <message>
      <source>The face may have been a picture of one, on paper or on a screen, or in very little light: live score {live_score}.</source>
      <translation>ربما كان الوجه صورة على ورق أو على شاشة، أو كان الضوء قليلًا جدًا: درجة الحيوية {live_score}.</translation>
    </message>
    <message>
      <source>The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed.</source>
      <translation>لم يكن الوجه مشابهًا لأحد بما يكفي: {similarity}، والمطلوب {min_similarity} على الأقل.</translation>
    </message>
    <message>
      <source>The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed.</source>
      <translation>لم يكن الوجه وجه صاحب الرمز: التشابه {similarity}، والمطلوب {min_similarity} على الأقل.</translation>
    </message>
    <message>
      <source>The face was out of sight during the challenge.</source>
      <translation>لم يكن الوجه ظاهرًا أثناء الاختبار.</translation>
    </message>
    <message>
      <source>The face was too bright.</source>
      <translation>كان الوجه ساطعًا جدًا.</translation>
    </message>
    <message>
      <source>The face was too close.</source>
      <translation>كان الوجه قريبًا جدًا.</translation>
    </message>
    <message>
      <source>The face was too dark.</source>
      <translation>كان الوجه مظلمًا جدًا.</translation>
    </message>
    <message>
      <source>The face was too far away.</source>
      <translation>كان الوجه بعيدًا جدًا.</translation>
    </message>
    <message>
      <source>The face was turned away.</source>
      <translation>كان الوجه مائلًا إلى جانب.</translation>
    </message>
    <message>
      <source>The file is no photo that can be read.</source>
      <translation>الملف ليس صورة يمكن قراءتها.</translation>
    </message>
    <message>
      <source>The head turned another way than it was asked to.</source>
      <translation>دار الرأس في اتجاه غير المطلوب.</translation>
    </message>
    <message>
      <source>The head turned as it was asked to.</source>
      <translation>دار الرأس كما طُلب.</translation>
    </message>
    <message>
      <source>The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the notes are deleted. Attendance stays.</source>
      <translation>يدوّن الجهاز متى رأى مَن، وإلى أي حد كان متأكدًا، ولا يحفظ صورة أبدًا. بعد هذه المدة تُحذف الملاحظات، ويبقى الحضور.</translation>
    </message>
    <message>
      <source>The kiosk relies on its clock again.</source>
      <translation>جهاز الحضور يعتمد على ساعته من جديد.</translation>
    </message>
    <message>
      <source>The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer.</source>
      <translation>كان الجهاز في شك، وهذا يكلّف بضع ثوانٍ. الإضاءة الأمامية على الوجه تجعل ذلك أندر.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking, and record nobody.</source>
      <translation>كان الجهاز سيواصل النظر ولا يسجّل أحدًا.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking. Put light on the face from the front and wipe the camera.</source>
      <translation>كان الجهاز سيواصل النظر. يُرجى إضاءة الوجه من الأمام ومسح الكاميرا.</translation>
    </message>
    <message>
      <source>The last backup is {n} days old. Make a new one.</source>
      <translation>عمر آخر نسخة احتياطية بالأيام: {n}. يُرجى إنشاء نسخة جديدة.</translation>
    </message>
    <message>
      <source>The light was too strong to see the colours of the screen on the skin.</source>
      <translation>كان الضوء أقوى من أن تُرى ألوان الشاشة على البشرة.</translation>
    </message>
    <message>
      <source>The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>يُتلف اسم {name} ووجهه ورقم PIN وبطاقته ولا يمكن استعادتها؛ ويبقى الحضور دون اسم. يُرجى كتابة «{word}» للمتابعة.</translation>
    </message>
    <message>
      <source>The network costs by volume: look for news now and then only, not all the time.</source>
      <translation>الشبكة مدفوعة بحسب حجم البيانات: البحث عن الجديد بين حين وآخر فقط، لا طوال الوقت.</translation>
    </message>
    <message>
      <source>The networks for liveness are not in use: every picture of a face will pass. Install them with the command clockface packs install minifasnet and restart the kiosk.</source>
      <translation>شبكات التحقق من الحيوية غير مستخدمة: ستمر كل صورة لوجه. يُرجى تثبيتها بالأمر clockface packs install minifasnet ثم إعادة تشغيل الجهاز.</translation>
    </message>
    <message>
      <source>The newest list of people from the server is not used. The one before it still holds.</source>
      <translation>أحدث قائمة أشخاص من الخادم غير مستخدمة. القائمة السابقة لا تزال سارية.</translation>
    </message>
    <message>
      <source>The newest {n} are shown: choose fewer days to see the others.</source>
      <translation>تُعرض أحدث {n}: يُرجى اختيار أيام أقل لرؤية البقية.</translation>
    </message>
    <message>
      <source>The office does that in a few minutes</source>
      <translation>يقوم المكتب بذلك في دقائق</translation>
    </message>
    <message>
      <source>The pairing did not succeed. You can go on without a server for now.</source>
      <translation>لم ينجح الاقتران. يمكن المتابعة دون خادم في الوقت الحالي.</translation>
    </message>
    <message>
      <source>The password is changed.</source>
      <translation>تم تغيير كلمة المرور.</translation>
    </message>
    <message>
      <source>The person agrees</source>
      <translation>الشخص موافق</translation>
    </message>
    <message>
      <source>The person left before enough pictures agreed.</source>
      <translation>غادر الشخص قبل توافق عدد كافٍ من الصور.</translation>
    </message>
    <message>
      <source>The person left in the middle of a challenge.</source>
      <translation>غادر الشخص في منتصف الاختبار.</translation>
    </message>
    <message>
      <source>The person types it; it counts the same as a face.</source>
      <translation>يكتبه الشخص بنفسه؛ وله القيمة نفسها كالوجه.</translation>
    </message>
    <message>
      <source>The person was asked for something that no picture can do, and it was not met.</source>
      <translation>طُلب شيء لا تستطيعه أي صورة، ولم يحدث.</translation>
    </message>
    <message>
      <source>The picture is flat. Clean the lens, and let the light come more from one side.</source>
      <translation>الصورة باهتة. يُرجى تنظيف العدسة وجعل الضوء يأتي من جانب واحد أكثر.</translation>
    </message>
    <message>
      <source>The picture is not sharp. Clean the lens, take its film off, and give it more light.</source>
      <translation>الصورة غير حادة. يُرجى تنظيف العدسة ونزع غشائها وزيادة الضوء.</translation>
    </message>
    <message>
      <source>The picture was blurred.</source>
      <translation>كانت الصورة غير واضحة.</translation>
    </message>
    <message>
      <source>The pictures of this moment named different people.</source>
      <translation>حددت صور هذه اللحظة أشخاصًا مختلفين.</translation>
    </message>
    <message>
      <source>The record stands: tell the office</source>
      <translation>التسجيل ما زال قائمًا: يُرجى إبلاغ المكتب</translation>
    </message>
    <message>
      <source>The report is written: {path}</source>
      <translation>تم إنشاء التقرير: {path}</translation>
    </message>
    <message>
      <source>The same password again</source>
      <translation>كلمة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
      <source>The screen shines on your face</source>
      <translation>الشاشة تضيء وجهك</translation>
    </message>
    <message>
      <source>The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again.</source>
      <translation>الخادم لا يقبل هذا الجهاز. إذا أُلغي هناك فيُرجى فك اقترانه هنا ثم الاقتران من جديد.</translation>
    </message>
    <message>
      <source>The server does not take this code. Have it show a new one, or go on without a server.</source>
      <translation>لا يقبل الخادم هذا الرمز. يُرجى طلب رمز جديد أو المتابعة دون خادم.</translation>
    </message>
    <message>
      <source>The server is not reached. Attendance is kept here and sent later. Check the network and the server.</source>
      <translation>تعذّر الوصول إلى الخادم. تُحفظ سجلات الحضور هنا وتُرسل لاحقًا. يُرجى التحقق من الشبكة والخادم.</translation>
    </message>
    <message>
      <source>The server is not reached. Check the network, or go on without a server for now.</source>
      <translation>لا يمكن الوصول إلى الخادم. يُرجى فحص الشبكة أو المتابعة دون خادم في الوقت الحالي.</translation>
    </message>
    <message>
      <source>The server is not reached; times are kept here</source>
      <translation>تعذّر الوصول إلى الخادم؛ تُحفظ الأوقات هنا</translation>
    </message>
    <message>
      <source>The server is reached. What waits here is on its way.</source>
      <translation>الخادم متاح. ما ينتظر هنا في طريقه إليه.</translation>
    </message>
    <message>
      <source>The settings ask everybody for a challenge.</source>
      <translation>الإعدادات تطلب اختبارًا من الجميع.</translation>
    </message>
    <message>
      <source>The skin did not reflect the colours of the screen.</source>
      <translation>لم تعكس البشرة ألوان الشاشة.</translation>
    </message>
    <message>
      <source>The skin reflected the colours of the screen.</source>
      <translation>عكست البشرة ألوان الشاشة.</translation>
    </message>
    <message>
      <source>The sync is switched off in the settings. Attendance waits here.</source>
      <translation>المزامنة متوقفة في الإعدادات. سجلات الحضور تنتظر هنا.</translation>
    </message>
    <message>
      <source>There is no backup yet. Make the first one now.</source>
      <translation>لا توجد نسخة احتياطية بعد. يُرجى إنشاء الأولى الآن.</translation>
    </message>
    <message>
      <source>There is no photo.</source>
      <translation>لا توجد صورة.</translation>
    </message>
    <message>
      <source>There is nothing more to do</source>
      <translation>لا شيء آخر مطلوب</translation>
    </message>
    <message>
      <source>There was no face in the picture.</source>
      <translation>لم يكن في الصورة وجه.</translation>
    </message>
    <message>
      <source>There was no usable face on it. Go back and hold it straight, without glare.</source>
      <translation>لم يكن عليها وجه صالح. يُرجى الرجوع وحملها مستقيمة دون انعكاس.</translation>
    </message>
    <message>
      <source>There was no usable face. Go back and stand nearer, in the light.</source>
      <translation>لم يكن هناك وجه صالح. يُرجى الرجوع والاقتراب أكثر في الضوء.</translation>
    </message>
    <message>
      <source>There was too little light on the face.</source>
      <translation>كان الضوء على الوجه قليلًا جدًا.</translation>
    </message>
    <message>
      <source>There were too many tries: wait, or ask the office</source>
      <translation>المحاولات كثيرة: يُرجى الانتظار أو سؤال المكتب</translation>
    </message>
    <message>
      <source>This PIN is guessed first: mix the digits.</source>
      <translation>رقم PIN هذا يُخمَّن أولًا: يُرجى خلط الأرقام.</translation>
    </message>
    <message>
      <source>This computer is slow. Close other programs, or use a faster one.</source>
      <translation>هذا الحاسوب بطيء. يُرجى إغلاق برامج أخرى أو استخدام حاسوب أسرع.</translation>
    </message>
    <message>
      <source>This is easily guessed: mix the digits.</source>
      <translation>هذا سهل التخمين: يُرجى خلط الأرقام.</translation>
    </message>
    <message>
      <source>This is not the same password. Type it once more.</source>
      <translation>ليست كلمة المرور نفسها. يُرجى كتابتها مرة أخرى.</translation>
    </message>
    <message>
      <source>This is not the text of a pairing. Take all of it, or read the QR code.</source>
      <translation>هذا ليس نص اقتران. يُرجى أخذه كاملًا أو قراءة رمز QR.</translation>
    </message>
    <message>
      <source>This is somebody else: only the person who agreed, please</source>
      <translation>هذا شخص آخر: الشخص الموافق فقط من فضلكم</translation>
    </message>
    <message>
      <source>This is too long, or has characters that cannot be printed.</source>
      <translation>هذا طويل جدًا أو يحتوي على رموز لا يمكن طباعتها.</translation>
    </message>
    <message>
      <source>This kiosk is about to look for its server.</source>
      <translation>هذا الجهاز على وشك البحث عن خادمه.</translation>
    </message>
    <message>
      <source>This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer with the command</source>
      <translation>جهاز الحضور هذا قيد الاستخدام، لكن لا أحد يمكنه إدارته: يُرجى إغلاقه وإضافة مسؤول على هذا الحاسوب بالأمر</translation>
    </message>
    <message>
      <source>This kiosk is not paired any more.</source>
      <translation>لم يعد هذا الجهاز مقترنًا.</translation>
    </message>
    <message>
      <source>This kiosk is not set up completely. Log in to go on.</source>
      <translation>لم يكتمل إعداد هذا الجهاز. يُرجى تسجيل الدخول للمتابعة.</translation>
    </message>
    <message>
      <source>This kiosk is ready</source>
      <translation>هذا الجهاز جاهز</translation>
    </message>
    <message>
      <source>This kiosk works on its own. Pair it with a server to share people and attendance.</source>
      <translation>هذا الجهاز يعمل وحده. يُرجى إقرانه بخادم لمشاركة الأشخاص والحضور.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>هذا الشهر</translation>
    </message>
    <message>
      <source>This name and this password do not belong together. Try again.</source>
      <translation>هذا الاسم وكلمة المرور هذه غير متطابقين. يُرجى المحاولة مجددًا.</translation>
    </message>
    <message>
      <source>This password is too short: it needs at least 8 characters.</source>
      <translation>كلمة المرور هذه قصيرة جدًا: يلزم 8 أحرف على الأقل.</translation>
    </message>
    <message>
      <source>This seems to be {name}, who is enrolled already.</source>
      <translation>يبدو أن هذا {name}، وهو مسجَّل بالفعل.</translation>
    </message>
    <message>
      <source>This takes a moment</source>
      <translation>يستغرق هذا لحظة</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>هذا الأسبوع</translation>
    </message>
    <message>
      <source>Threads per model; more than one is slower where other cores are busy.</source>
      <translation>عدد الخيوط لكل نموذج؛ وأكثر من واحد أبطأ عندما تكون الأنوية الأخرى مشغولة.</translation>
    </message>
    <message>
      <source>Three good photos of each person are enough. Photos are read once and not kept.</source>
      <translation>تكفي ثلاث صور جيدة لكل شخص. تُقرأ الصور مرة واحدة ولا تُحفظ.</translation>
    </message>
    <message>
      <source>Tilt of the head, degrees</source>
      <translation>ميل الرأس، بالدرجات</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>الوقت</translation>
    </message>
    <message>
      <source>Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”.</source>
      <translation>وقت من اليوم، مثل 04:00، تصبح عنده الإقامة المفتوحة انصرافًا ناقصًا؛ أو “never” لتعطيله.</translation>
    </message>
    <message>
      <source>Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”.</source>
      <translation>وقت من اليوم، مثل 08:00، يُعدّ بعده أول حضور متأخرًا في التقارير؛ أو “never” لتعطيله.</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>المنطقة الزمنية</translation>
    </message>
    <message>
      <source>Times the margin that people marked as look-alikes of each other need.</source>
      <translation>عدد أضعاف الفارق المطلوب لمن وُسموا بأنهم متشابهون.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>Told by</source>
      <translation>وسيلة التعرّف</translation>
    </message>
    <message>
      <source>Took away a login</source>
      <translation>سحب صلاحية دخول</translation>
    </message>
    <message>
      <source>Took the PIN away</source>
      <translation>إزالة رقم PIN</translation>
    </message>
    <message>
      <source>Took the calibration back</source>
      <translation>تراجع عن المعايرة</translation>
    </message>
    <message>
      <source>Touch a picture to take it again. Pictures are not stored.</source>
      <translation>يُرجى لمس صورة لإعادة التقاطها. لا تُخزَّن الصور.</translation>
    </message>
    <message>
      <source>Tried liveness out</source>
      <translation>تجربة التحقق من الحيوية</translation>
    </message>
    <message>
      <source>Try again in {time}</source>
      <translation>يمكنك المحاولة بعد {time}</translation>
    </message>
    <message>
      <source>Try fewer letters, another filter, or empty the search with Esc.</source>
      <translation>يمكنك تجربة أحرف أقل أو عامل تصفية آخر أو إفراغ البحث بالمفتاح Esc.</translation>
    </message>
    <message>
      <source>Try fewer letters, or empty the search with Esc.</source>
      <translation>يمكنك تجربة أحرف أقل أو إفراغ البحث بالمفتاح Esc.</translation>
    </message>
    <message>
      <source>Try it out</source>
      <translation>تجربة</translation>
    </message>
    <message>
      <source>Try once more, or ask the office</source>
      <translation>يُرجى المحاولة مجددًا أو سؤال المكتب</translation>
    </message>
    <message>
      <source>Turn of the head</source>
      <translation>دوران الرأس</translation>
    </message>
    <message>
      <source>Turn on a light, or step into the light</source>
      <translation>يُرجى تشغيل ضوء أو الوقوف في الضوء</translation>
    </message>
    <message>
      <source>Turn your face to the light, step away and come back</source>
      <translation>أدر وجهك نحو الضوء، ثم ابتعد وعد</translation>
    </message>
    <message>
      <source>Turn your face to the screen</source>
      <translation>يُرجى توجيه وجهك إلى الشاشة</translation>
    </message>
    <message>
      <source>Turn your head a little to the left</source>
      <translation>يُرجى إدارة رأسك قليلًا إلى اليسار</translation>
    </message>
    <message>
      <source>Turn your head a little to the right</source>
      <translation>يُرجى إدارة رأسك قليلًا إلى اليمين</translation>
    </message>
    <message>
      <source>Turn your head left</source>
      <translation>يُرجى إدارة الرأس يسارًا</translation>
    </message>
    <message>
      <source>Turn your head right</source>
      <translation>يُرجى إدارة الرأس يمينًا</translation>
    </message>
    <message>
      <source>Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is needed.</source>
      <translation>شخصان متشابهان جدًا بالنسبة إلى هذه الصورة: كان الفارق عن الشخص التالي {margin}، والمطلوب {min_margin}.</translation>
    </message>
    <message>
      <source>Type a name or an employee number above.</source>
      <translation>يُرجى كتابة اسم أو رقم وظيفي أعلاه.</translation>
    </message>
    <message>
      <source>Type the name as the person writes it.</source>
      <translation>يُرجى كتابة الاسم كما يكتبه الشخص نفسه.</translation>
    </message>
    <message>
      <source>Type the word to go on</source>
      <translation>يُرجى كتابة الكلمة للمتابعة</translation>
    </message>
    <message>
      <source>Type your name first.</source>
      <translation>يُرجى كتابة اسمك أولًا.</translation>
    </message>
    <message>
      <source>Type your number and PIN once more</source>
      <translation>يُرجى كتابة رقمك ورقم PIN مجددًا</translation>
    </message>
    <message>
      <source>Typed before a PIN.</source>
      <translation>يُكتب قبل رقم PIN.</translation>
    </message>
    <message>
      <source>Typed before the PIN.</source>
      <translation>يُكتب قبل رقم PIN.</translation>
    </message>
    <message>
      <source>Typed: {n}</source>
      <translation>المكتوب: {n}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Unpair</source>
      <translation>فك الاقتران</translation>
    </message>
    <message>
      <source>Unpaired from the server</source>
      <translation>فك الاقتران بالخادم</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>التحديثات</translation>
    </message>
    <message>
      <source>Use a photo instead</source>
      <translation>استخدام صورة بدلًا من ذلك</translation>
    </message>
    <message>
      <source>Use at least {limit} digits.</source>
      <translation>يُرجى استخدام {limit} أرقام على الأقل.</translation>
    </message>
    <message>
      <source>Use at most {limit} digits.</source>
      <translation>يُرجى استخدام {limit} أرقام على الأكثر.</translation>
    </message>
    <message>
      <source>Use digits only.</source>
      <translation>يُرجى استخدام الأرقام فقط.</translation>
    </message>
    <message>
      <source>Use your PIN or badge</source>
      <translation>يُرجى استخدام PIN أو البطاقة</translation>
    </message>
    <message>
      <source>Use your PIN or badge instead</source>
      <translation>يُرجى استخدام PIN أو البطاقة</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or ask the office</source>
      <translation>يُرجى استخدام PIN أو البطاقة أو سؤال المكتب</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or come back with light on your face</source>
      <translation>يُرجى استخدام PIN أو البطاقة، أو العودة والضوء على وجهك</translation>
    </message>
    <message>
      <source>Use your PIN or badge: your time counts</source>
      <translation>يُرجى استخدام PIN أو البطاقة: وقتك محسوب</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>الإصدار</translation>
    </message>
    <message>
      <source>Views taken: {n} of {all}</source>
      <translation>اللقطات المأخوذة: {n} من {all}</translation>
    </message>
    <message>
      <source>Was not seen</source>
      <translation>لم يُرَ</translation>
    </message>
    <message>
      <source>Was refused at the login</source>
      <translation>رفض الدخول</translation>
    </message>
    <message>
      <source>Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in the settings, let liveness ask everybody for a challenge (“always”).</source>
      <translation>هل كان الوجه الحقيقي ظاهرًا أيضًا؟ عندها يُرجى الرجوع والمحاولة من جديد. وإن لم يكن، فقد يسجّل شخص آخر الحضور بهذه الصورة: يُرجى في الإعدادات جعل التحقق من الحيوية يطلب اختبارًا من الجميع («always»).</translation>
    </message>
    <message>
      <source>Ways to clock in</source>
      <translation>طرق التسجيل</translation>
    </message>
    <message>
      <source>Welcome to Clockface</source>
      <translation>مرحبًا بك في Clockface</translation>
    </message>
    <message>
      <source>Went out</source>
      <translation>انصرف</translation>
    </message>
    <message>
      <source>What</source>
      <translation>الإجراء</translation>
    </message>
    <message>
      <source>What a challenge is: coloured light of the screen on the face, a turn of the head, or both.</source>
      <translation>ممّ يتكوّن الاختبار: ضوء ملوّن من الشاشة على الوجه، أو إدارة الرأس، أو كلاهما.</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>ما المشكلة</translation>
    </message>
    <message>
      <source>What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.</source>
      <translation>ما تعمل عليه النماذج: “cuda” لا يعمل عند عدم وجود GPU، و“auto” يتابع باستخدام CPU.</translation>
    </message>
    <message>
      <source>What was tried is as it should be</source>
      <translation>ما جُرِّب كما ينبغي</translation>
    </message>
    <message>
      <source>When a second face is this large against the first, nobody is clearly in front.</source>
      <translation>عندما يبلغ وجه ثانٍ هذا الحجم مقارنة بالأول، لا يكون أحد في المقدمة بوضوح.</translation>
    </message>
    <message>
      <source>Where does this kiosk stand?</source>
      <translation>أين يقف هذا الجهاز؟</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>من</translation>
    </message>
    <message>
      <source>Whoever clocks in appears here at once.</source>
      <translation>يظهر هنا فورًا كل من يسجّل حضوره.</translation>
    </message>
    <message>
      <source>Whoever clocks out appears here at once.</source>
      <translation>يظهر هنا فورًا كل من يسجّل انصرافه.</translation>
    </message>
    <message>
      <source>Whom or what</source>
      <translation>من أو ماذا</translation>
    </message>
    <message>
      <source>Whose month? Type a name or number</source>
      <translation>شهر مَن؟ يُرجى كتابة اسم أو رقم</translation>
    </message>
    <message>
      <source>Width of the face, px</source>
      <translation>عرض الوجه، px</translation>
    </message>
    <message>
      <source>Width of the picture asked of the camera.</source>
      <translation>عرض الصورة المطلوب من الكاميرا.</translation>
    </message>
    <message>
      <source>With a metered network: how often the kiosk looks for news.</source>
      <translation>مع شبكة مدفوعة بحسب حجم البيانات: كم مرة يبحث الجهاز عن الجديد.</translation>
    </message>
    <message>
      <source>With a roster, a CSV file beside the photos, also number, department and badge: name;employee_number;department;badge;photos</source>
      <translation>مع قائمة، وهي ملف CSV بجانب الصور، يُضاف الرقم والقسم والبطاقة: name;employee_number;department;badge;photos</translation>
    </message>
    <message>
      <source>With “alternate”: how long after a record the opposite one is not yet written by itself.</source>
      <translation>مع “alternate”: المدة بعد كل تسجيل التي لا يُكتب خلالها التسجيل المعاكس تلقائيًا.</translation>
    </message>
    <message>
      <source>With “schedule”: from which time of day on people come in or go out.</source>
      <translation>مع “schedule”: الوقت الذي يبدأ منه الحضور أو الانصراف.</translation>
    </message>
    <message>
      <source>Within it the same direction is “already recorded” and nothing is written.</source>
      <translation>خلال هذه المدة يُعدّ الاتجاه نفسه «مسجَّلًا بالفعل» ولا يُكتب شيء.</translation>
    </message>
    <message>
      <source>Without PIN or badge</source>
      <translation>دون PIN أو بطاقة</translation>
    </message>
    <message>
      <source>Without a face</source>
      <translation>دون وجه</translation>
    </message>
    <message>
      <source>Without a face, a PIN or a badge is needed.</source>
      <translation>دون وجه يلزم رقم PIN أو بطاقة.</translation>
    </message>
    <message>
      <source>Without a face, give a badge, or an employee number and a PIN.</source>
      <translation>دون وجه، يُرجى إدخال بطاقة، أو رقم وظيفي ورقم PIN.</translation>
    </message>
    <message>
      <source>Without a new picture for so long the camera counts as lost.</source>
      <translation>دون صورة جديدة طوال هذه المدة تُعدّ الكاميرا مفقودة.</translation>
    </message>
    <message>
      <source>Worked today</source>
      <translation>عمل اليوم</translation>
    </message>
    <message>
      <source>Write the name first.</source>
      <translation>يُرجى كتابة الاسم أولًا.</translation>
    </message>
    <message>
      <source>Wrong PINs after which codes are locked.</source>
      <translation>عدد أرقام PIN غير المطابقة التي يُقفل بعدها PIN والبطاقة.</translation>
    </message>
    <message>
      <source>Wrong PINs after which each further one has to wait longer.</source>
      <translation>عدد أرقام PIN غير المطابقة التي يطول بعدها انتظار كل محاولة تالية.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>You log in with it, and corrections carry it.</source>
      <translation>به يتم دخولك إلى الإدارة، ويظهر على التصحيحات.</translation>
    </message>
    <message>
      <source>You pass, and pictures of you do not</source>
      <translation>الوجه يمر، وصوره لا تمر</translation>
    </message>
    <message>
      <source>You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower the live score in the settings.</source>
      <translation>عُدّ الوجه صورة. يُرجى إضاءة الوجه من الأمام ومسح الكاميرا. وإن بقي الأمر هكذا فيُرجى خفض درجة الحيوية في الإعدادات.</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>رقم PIN الخاص بك</translation>
    </message>
    <message>
      <source>Your PIN is being checked</source>
      <translation>يجري التحقق من رقم PIN</translation>
    </message>
    <message>
      <source>Your face</source>
      <translation>الوجه نفسه</translation>
    </message>
    <message>
      <source>Your face was not always in view. Raise, lower or tilt the camera.</source>
      <translation>لم يكن وجهك داخل الصورة دائمًا. يُرجى رفع الكاميرا أو خفضها أو إمالتها.</translation>
    </message>
    <message>
      <source>Your language</source>
      <translation>لغتك</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>اسمك</translation>
    </message>
    <message>
      <source>Your number</source>
      <translation>رقمك</translation>
    </message>
    <message>
      <source>Your own face does not pass</source>
      <translation>الوجه الحقيقي لا يمر</translation>
    </message>
    <message>
      <source>Your time is recorded</source>
      <translation>تم تسجيل وقتك</translation>
    </message>
    <message>
      <source>Your time isn’t saved</source>
      <translation>لم يُحفظ وقتك</translation>
    </message>
    <message>
      <source>You’re in</source>
      <translation>تم تسجيل حضورك</translation>
    </message>
    <message>
      <source>You’re out</source>
      <translation>تم تسجيل انصرافك</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>قبول</translation>
    </message>
    <message>
      <source>applies after a restart</source>
      <translation>يسري بعد إعادة التشغيل</translation>
    </message>
    <message>
      <source>applies at once</source>
      <translation>يسري فورًا</translation>
    </message>
    <message>
      <source>by {author}</source>
      <translation>بواسطة {author}</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd d MMM</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>الافتراضي: {value}</translation>
    </message>
    <message>
      <source>down</source>
      <translation>أسفل</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>محو</translation>
    </message>
    <message>
      <source>from a photo</source>
      <translation>من صورة</translation>
    </message>
    <message>
      <source>given</source>
      <translation>موجود</translation>
    </message>
    <message>
      <source>left</source>
      <translation>يسار</translation>
    </message>
    <message>
      <source>missing in</source>
      <translation>حضور ناقص</translation>
    </message>
    <message>
      <source>missing out</source>
      <translation>انصراف ناقص</translation>
    </message>
    <message>
      <source>never</source>
      <translation>أبدًا</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>غير محدد</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>غير مستخدم</translation>
    </message>
    <message>
      <source>or hold your badge to the reader</source>
      <translation>أو يُرجى تقريب بطاقتك من القارئ</translation>
    </message>
    <message>
      <source>right</source>
      <translation>يمين</translation>
    </message>
    <message>
      <source>slowly, and a little is enough</source>
      <translation>ببطء، والقليل يكفي</translation>
    </message>
    <message>
      <source>so that I know it’s you</source>
      <translation>لأتأكد من هويتك</translation>
    </message>
    <message>
      <source>so that the picture is sharp</source>
      <translation>لتكون الصورة واضحة</translation>
    </message>
    <message>
      <source>so that your whole face is in view</source>
      <translation>ليظهر وجهك كاملًا</translation>
    </message>
    <message>
      <source>straight</source>
      <translation>أمام</translation>
    </message>
    <message>
      <source>then look here</source>
      <translation>ثم النظر هنا</translation>
    </message>
    <message>
      <source>then touch OK</source>
      <translation>ثم لمس OK</translation>
    </message>
    <message>
      <source>to record your time</source>
      <translation>لتسجيل وقتك</translation>
    </message>
    <message>
      <source>unpair</source>
      <translation>فك</translation>
    </message>
    <message>
      <source>until your face fills the outline</source>
      <translation>حتى يملأ وجهك الإطار</translation>
    </message>
    <message>
      <source>until your face fits the outline</source>
      <translation>حتى يتسع الإطار لوجهك</translation>
    </message>
    <message>
      <source>up</source>
      <translation>أعلى</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>أمس {time}</translation>
    </message>
    <message>
      <source>{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), lead over the next person {margin} (at least {min_margin}).</source>
      <translation>{agreeing} من {seen} صور متتالية حددت هذا الشخص: التشابه {similarity} (على الأقل {min_similarity})، والفارق عن الشخص التالي {margin} (على الأقل {min_margin}).</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
      <source>{hours} today</source>
      <translation>{hours} اليوم</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} إلى {high}</translation>
    </message>
    <message>
      <source>{name} has no PIN any more.</source>
      <translation>لم يعد لدى {name} رقم PIN.</translation>
    </message>
    <message>
      <source>{name} is active again.</source>
      <translation>أُعيد تفعيل {name}.</translation>
    </message>
    <message>
      <source>{name} is enrolled</source>
      <translation>تم تسجيل {name}</translation>
    </message>
    <message>
      <source>{name} is inactive now.</source>
      <translation>أُلغي تفعيل {name}.</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>تم حفظ {name}.</translation>
    </message>
    <message>
      <source>{name} is used after a restart of the kiosk.</source>
      <translation>تُستخدم {name} بعد إعادة تشغيل الجهاز.</translation>
    </message>
    <message>
      <source>{name} may log in now.</source>
      <translation>يمكن لـ {name} الدخول إلى الإدارة الآن.</translation>
    </message>
    <message>
      <source>{name} may not log in any more.</source>
      <translation>لم يعد بإمكان {name} الدخول إلى الإدارة.</translation>
    </message>
    <message>
      <source>{name}, look here</source>
      <translation>{name}، يُرجى النظر هنا</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>الأيام: {n}</translation>
    </message>
    <message>
      <source>{owner} has this already.</source>
      <translation>هذا مخصَّص بالفعل لـ {owner}.</translation>
    </message>
    <message>
      <source>{value} (at least {least})</source>
      <translation>{value} (على الأقل {least})</translation>
    </message>
    <message>
      <source>{value} (noticed)</source>
      <translation>{value} (لوحظ)</translation>
    </message>
    <message>
      <source>{word} will not be able to log in any more.</source>
      <translation>لن يتمكن {word} من الدخول إلى الإدارة بعد ذلك.</translation>
    </message>
    <message>
      <source>“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.</source>
      <translation>“alternate” يجيب عن “in” بـ “out”؛ و“in” و“out” ثابتان؛ و“schedule” يتبع الوقت؛ و“ask” يسأل.</translation>
    </message>
    <message>
      <source>“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.</source>
      <translation>«passive» يرفض صور الوجوه متى ثُبّتت الشبكات اللازمة لذلك؛ «step_up» يطلب اختبارًا عند الشك؛ «always» يطلبه من الجميع؛ «off» لا يتحقق من شيء.</translation>
    </message>
  </context>
</TS>
