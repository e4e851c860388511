<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
  <context>
    <name>clockface</name>
    <message>
      <source>A PIN has at least {limit} digits.</source>
      <translation>PIN 至少有 {limit} 位数字。</translation>
    </message>
    <message>
      <source>A PIN has at most {limit} digits.</source>
      <translation>PIN 最多有 {limit} 位数字。</translation>
    </message>
    <message>
      <source>A PIN has digits only.</source>
      <translation>PIN 只含数字。</translation>
    </message>
    <message>
      <source>A PIN is typed after an employee number: write one.</source>
      <translation>PIN 在工号之后输入：请填写工号。</translation>
    </message>
    <message>
      <source>A PIN is typed after the employee number: give one.</source>
      <translation>PIN 在工号之后输入：请提供工号。</translation>
    </message>
    <message>
      <source>A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it can read them: keep it as safe as the kiosk itself.</source>
      <translation>备份是一个文件，包含全部考勤、人员、模板、密钥、设置和操作员。持有它的人都能读取其中内容：请像保管考勤机一样妥善保管。</translation>
    </message>
    <message>
      <source>A challenge is made so that a picture cannot meet it.</source>
      <translation>验证动作的设计使图片无法完成。</translation>
    </message>
    <message>
      <source>A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg</source>
      <translation>一个文件夹或 ZIP 文件，其中每人一个照片文件夹，以其姓名命名：Ana_Silva/1.jpg</translation>
    </message>
    <message>
      <source>A little more light</source>
      <translation>光线再亮一点</translation>
    </message>
    <message>
      <source>A part of the face was outside the picture.</source>
      <translation>人脸有一部分在画面之外。</translation>
    </message>
    <message>
      <source>A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet</source>
      <translation>举到摄像头前的照片可能会通过。请安装活体检测网络：clockface packs install minifasnet</translation>
    </message>
    <message>
      <source>A photo held before the camera passes: liveness is switched off in the settings.</source>
      <translation>举到摄像头前的照片会通过：活体检测已在设置中关闭。</translation>
    </message>
    <message>
      <source>A picture of you passes for you</source>
      <translation>您的图片能冒充您通过</translation>
    </message>
    <message>
      <source>A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it.</source>
      <translation>窗户或灯光晃到了摄像头。请把考勤机转开，或遮住光源。</translation>
    </message>
    <message>
      <source>Accepted the clock</source>
      <translation>接受了时钟</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>启用</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>启用中</translation>
    </message>
    <message>
      <source>Active again: {n}</source>
      <translation>已重新启用：{n}</translation>
    </message>
    <message>
      <source>Add a missing event</source>
      <translation>补录缺少的记录</translation>
    </message>
    <message>
      <source>Add an administrator first.</source>
      <translation>请先添加一名管理员。</translation>
    </message>
    <message>
      <source>Add what the kiosk did not record.</source>
      <translation>请补录考勤机没有记录的内容。</translation>
    </message>
    <message>
      <source>Added an operator</source>
      <translation>添加了操作员</translation>
    </message>
    <message>
      <source>Administration</source>
      <translation>管理</translation>
    </message>
    <message>
      <source>Administrator: everything</source>
      <translation>管理员：全部权限</translation>
    </message>
    <message>
      <source>After the challenge somebody else stood there.</source>
      <translation>验证动作之后站在那里的是另一个人。</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>所有部门</translation>
    </message>
    <message>
      <source>All events: {n}</source>
      <translation>全部记录：{n}</translation>
    </message>
    <message>
      <source>All of these people were shown the notice and agreed.</source>
      <translation>已向所有这些人员出示告知书，并已获其同意。</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>所有结果</translation>
    </message>
    <message>
      <source>All remarks</source>
      <translation>所有备注</translation>
    </message>
    <message>
      <source>All together: {hours}</source>
      <translation>合计：{hours}</translation>
    </message>
    <message>
      <source>Already in since {time}</source>
      <translation>您已于 {time} 签到</translation>
    </message>
    <message>
      <source>Already out since {time}</source>
      <translation>您已于 {time} 签退</translation>
    </message>
    <message>
      <source>An “in” older than this has no “out” any more: it is a missing out.</source>
      <translation>“签到”早于此时长后不再有对应的“签退”，算作缺少签退。</translation>
    </message>
    <message>
      <source>And for at least so long.</source>
      <translation>并且至少持续这么久。</translation>
    </message>
    <message>
      <source>Another face came into view during the challenge.</source>
      <translation>验证动作期间出现了另一张脸。</translation>
    </message>
    <message>
      <source>Another server answered than the one of this text. Ask whoever runs it, or go on without.</source>
      <translation>应答的不是此文本所指的服务器。请询问其管理员，或不用服务器继续。</translation>
    </message>
    <message>
      <source>As people say it; the kiosk greets with it.</source>
      <translation>按平时的称呼填写；考勤机用它问候。</translation>
    </message>
    <message>
      <source>As the person writes it.</source>
      <translation>按本人的写法填写。</translation>
    </message>
    <message>
      <source>Ask for the PIN after the badge.</source>
      <translation>出示工牌后再要求输入 PIN。</translation>
    </message>
    <message>
      <source>Ask the office to add you</source>
      <translation>请联系办公室为您登记</translation>
    </message>
    <message>
      <source>Ask the office to record your time</source>
      <translation>请让办公室登记您的时间</translation>
    </message>
    <message>
      <source>At least 8 characters. Three words make a good one.</source>
      <translation>至少 8 个字符。三个词就很合适。</translation>
    </message>
    <message>
      <source>At least {n} characters; a short sentence is good.</source>
      <translation>至少 {n} 个字符；一句短语就很好。</translation>
    </message>
    <message>
      <source>At least {n} digits.</source>
      <translation>至少 {n} 位数字。</translation>
    </message>
    <message>
      <source>At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or hold the QR code to the camera.</source>
      <translation>请在服务器上添加一台考勤机：它会显示短时间内有效的文本和二维码。请将文本粘贴到此处，或将二维码对准摄像头。</translation>
    </message>
    <message>
      <source>At work and privately</source>
      <translation>可用于工作和个人用途</translation>
    </message>
    <message>
      <source>At work only with a licence of its maker</source>
      <translation>用于工作须有制作方的许可</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>识别记录</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>考勤</translation>
    </message>
    <message>
      <source>Attendance records</source>
      <translation>考勤记录</translation>
    </message>
    <message>
      <source>Attendance to be sent</source>
      <translation>待发送的考勤</translation>
    </message>
    <message>
      <source>Audit log</source>
      <translation>审计日志</translation>
    </message>
    <message>
      <source>Auditor: reads</source>
      <translation>审计员：仅查看</translation>
    </message>
    <message>
      <source>Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.</source>
      <translation>未用指纹配对的服务器所用的证书颁发机构：“system”，或一个证书文件。</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>恢复默认值</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>返回管理界面</translation>
    </message>
    <message>
      <source>Back to the kiosk</source>
      <translation>返回考勤机</translation>
    </message>
    <message>
      <source>Badge</source>
      <translation>工牌</translation>
    </message>
    <message>
      <source>Badge and face</source>
      <translation>工牌和人脸</translation>
    </message>
    <message>
      <source>Become the administrator</source>
      <translation>成为管理员</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>开始之前</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Begin, and stand where people stand.</source>
      <translation>点“开始”，然后站到大家平时站的位置。</translation>
    </message>
    <message>
      <source>Begin, go where people will stand, and look at the camera.</source>
      <translation>请开始，然后走到大家要站的位置，看着摄像头。</translation>
    </message>
    <message>
      <source>Between full scans only the surroundings of the followed face are searched.</source>
      <translation>两次全画面扫描之间，只在所跟踪人脸的周围查找。</translation>
    </message>
    <message>
      <source>Bright, and so near that it hides your face. Begin, and hold it up for ten seconds.</source>
      <translation>屏幕调亮，靠近到遮住您的脸。点“开始”，然后把手机举十秒钟。</translation>
    </message>
    <message>
      <source>Brightness of the face</source>
      <translation>人脸亮度</translation>
    </message>
    <message>
      <source>CSV, for payroll</source>
      <translation>CSV，用于薪资核算</translation>
    </message>
    <message>
      <source>Calibrated the recognition</source>
      <translation>校准了识别</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>已到</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>摄像头</translation>
    </message>
    <message>
      <source>Camera off</source>
      <translation>摄像头已关闭</translation>
    </message>
    <message>
      <source>Camera on</source>
      <translation>摄像头已开启</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cannot clock in</source>
      <translation>无法打卡</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>大写字母</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>更改 PIN</translation>
    </message>
    <message>
      <source>Changed a password</source>
      <translation>更改了密码</translation>
    </message>
    <message>
      <source>Changed a setting</source>
      <translation>更改了设置</translation>
    </message>
    <message>
      <source>Changed the profile</source>
      <translation>更改了个人资料</translation>
    </message>
    <message>
      <source>Changes of people to be sent</source>
      <translation>待发送的人员更改</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>核对</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>再检查一次</translation>
    </message>
    <message>
      <source>Check the camera</source>
      <translation>检查摄像头</translation>
    </message>
    <message>
      <source>Check your number and PIN, or your badge</source>
      <translation>请核对您的工号和 PIN，或您的工牌</translation>
    </message>
    <message>
      <source>Choose a ZIP file or a roster</source>
      <translation>选择 ZIP 文件或名单</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Choose a person</source>
      <translation>选择人员</translation>
    </message>
    <message>
      <source>Choose another day. Receipts are kept for a number of days that the settings say.</source>
      <translation>请选择其他日期。凭据的保留天数由设置决定。</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>取消选择</translation>
    </message>
    <message>
      <source>Choose other days, or another person.</source>
      <translation>请选择其他日期或其他人员。</translation>
    </message>
    <message>
      <source>Chose a model pack</source>
      <translation>选择了模型包</translation>
    </message>
    <message>
      <source>Chosen: {n}</source>
      <translation>已选：{n}</translation>
    </message>
    <message>
      <source>City with the same time</source>
      <translation>同一时间的城市</translation>
    </message>
    <message>
      <source>Click here and hold the badge to the reader.</source>
      <translation>请点击此处，然后将工牌靠近读卡器。</translation>
    </message>
    <message>
      <source>Clock not certain</source>
      <translation>时钟不确定</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Closing the kiosk stops the recording of attendance.</source>
      <translation>关闭考勤机后将停止记录考勤。</translation>
    </message>
    <message>
      <source>Codes are locked</source>
      <translation>PIN 和工牌已锁定</translation>
    </message>
    <message>
      <source>Colours of the screen.</source>
      <translation>屏幕颜色。</translation>
    </message>
    <message>
      <source>Come a little closer</source>
      <translation>请靠近一点</translation>
    </message>
    <message>
      <source>Come closer and look straight here</source>
      <translation>请靠近并正对此处</translation>
    </message>
    <message>
      <source>Compare it with another clock first. From now on records count as made at the time that this clock shows. Type “{word}” to go on.</source>
      <translation>请先与另一个时钟核对。从现在起，记录以此时钟显示的时间为准。请输入“{word}”以继续。</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>同意</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>对比度</translation>
    </message>
    <message>
      <source>Correct this</source>
      <translation>更正此项</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>作了更正</translation>
    </message>
    <message>
      <source>Corrected later</source>
      <translation>之后已更正</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>更正</translation>
    </message>
    <message>
      <source>Correction by {name}</source>
      <translation>{name} 所作的更正</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>更正</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>数据文件夹</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>天数</translation>
    </message>
    <message>
      <source>Deactivate</source>
      <translation>停用</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>判定</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>部门</translation>
    </message>
    <message>
      <source>Did not come</source>
      <translation>未到</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>摘要值</translation>
    </message>
    <message>
      <source>Digits of a new PIN, at least.</source>
      <translation>新 PIN 的最少位数。</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>距离</translation>
    </message>
    <message>
      <source>Does a photo of you pass for you?</source>
      <translation>您的照片能冒充您通过吗？</translation>
    </message>
    <message>
      <source>Does not pass</source>
      <translation>不能通过</translation>
    </message>
    <message>
      <source>Does the camera see well here?</source>
      <translation>摄像头在这里看得清吗？</translation>
    </message>
    <message>
      <source>Each clocking in and out appears here at once.</source>
      <translation>每次签到和签退都会立即显示在这里。</translation>
    </message>
    <message>
      <source>Edges of a phone or sheet</source>
      <translation>手机或纸张的边缘</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Employee number</source>
      <translation>工号</translation>
    </message>
    <message>
      <source>Enrol</source>
      <translation>登记</translation>
    </message>
    <message>
      <source>Enrol a person</source>
      <translation>登记人员</translation>
    </message>
    <message>
      <source>Enrol as another person</source>
      <translation>作为另一人登记</translation>
    </message>
    <message>
      <source>Enrol people first; their hours appear here.</source>
      <translation>请先登记人员；他们的工时会显示在这里。</translation>
    </message>
    <message>
      <source>Enrol people first; whoever clocks in is here then.</source>
      <translation>请先登记人员；之后签到的人员会显示在这里。</translation>
    </message>
    <message>
      <source>Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do.</source>
      <translation>您可以用此摄像头逐个登记人员，或连同名单导入照片。任何人都不必登记人脸：有 PIN 即可。</translation>
    </message>
    <message>
      <source>Enrol the face</source>
      <translation>登记人脸</translation>
    </message>
    <message>
      <source>Enrol the face again</source>
      <translation>重新登记人脸</translation>
    </message>
    <message>
      <source>Enrol the first person</source>
      <translation>登记第一个人</translation>
    </message>
    <message>
      <source>Enrol the next person</source>
      <translation>登记下一个人</translation>
    </message>
    <message>
      <source>Enrolled</source>
      <translation>已登记</translation>
    </message>
    <message>
      <source>Enrolled again</source>
      <translation>重新登记</translation>
    </message>
    <message>
      <source>Enrolled in spite of a likeness</source>
      <translation>虽有相似仍予登记</translation>
    </message>
    <message>
      <source>Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}.</source>
      <translation>已登记：{done}。未登记：{failed}。未使用的照片：{left}。未尝试：{untried}。</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>回车</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>录入时间</translation>
    </message>
    <message>
      <source>Entered by</source>
      <translation>录入人</translation>
    </message>
    <message>
      <source>Entered by hand.</source>
      <translation>手工录入。</translation>
    </message>
    <message>
      <source>Entries are chained to one another: none can be changed or taken out unseen.</source>
      <translation>各条记录环环相扣：任何一条都不能被悄悄更改或删除。</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Erase them</source>
      <translation>清除这些人员</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>已清除</translation>
    </message>
    <message>
      <source>Erased: {n}</source>
      <translation>已清除：{n}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>事件</translation>
    </message>
    <message>
      <source>Event id</source>
      <translation>事件编号</translation>
    </message>
    <message>
      <source>Events: {n}</source>
      <translation>事件：{n}</translation>
    </message>
    <message>
      <source>Every login, enrolment, correction and export is noted.</source>
      <translation>每次登录、登记、更正和导出都会留下记录。</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>所有人</translation>
    </message>
    <message>
      <source>Everybody can be enrolled.</source>
      <translation>所有人都可以登记。</translation>
    </message>
    <message>
      <source>Everybody has a login of their own, so that the audit log says who it was.</source>
      <translation>每个人都有自己的登录账号，这样审计日志能说明是谁操作的。</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>一切正常。</translation>
    </message>
    <message>
      <source>Everything that is kept about {name}</source>
      <translation>保存的关于 {name} 的全部数据</translation>
    </message>
    <message>
      <source>Excel</source>
      <translation>Excel</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>已导出</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>人脸</translation>
    </message>
    <message>
      <source>Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.</source>
      <translation>仅用人脸；人脸，或改用 PIN 或工牌；或先用 PIN 或工牌，再核对此人的人脸。</translation>
    </message>
    <message>
      <source>Face does not fit the code</source>
      <translation>人脸与 PIN 或工牌不符</translation>
    </message>
    <message>
      <source>Face in view</source>
      <translation>人脸在画面中</translation>
    </message>
    <message>
      <source>Fetch newer versions of Clockface from the server; without it they come by stick alone.</source>
      <translation>从服务器获取 Clockface 的新版本；否则只能通过 U 盘更新。</translation>
    </message>
    <message>
      <source>Figures and signs</source>
      <translation>数字和符号</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Finding faces</source>
      <translation>查找人脸</translation>
    </message>
    <message>
      <source>First choose who looks after this kiosk. Only this person can then enrol people, correct times, change settings and close the window; more people can be added later.</source>
      <translation>请先确定由谁负责这台考勤机。之后只有此人可以登记人员、更正时间、更改设置和关闭窗口；以后可以再添加其他人。</translation>
    </message>
    <message>
      <source>First in</source>
      <translation>首次签到</translation>
    </message>
    <message>
      <source>First look at the camera yourself, then hold two pictures of yourself before it. At the end you see what the kiosk would have done.</source>
      <translation>先请您自己看镜头，再把您的两张图片举到镜头前。最后您会看到考勤机本来会怎样处理。</translation>
    </message>
    <message>
      <source>For how long codes are then locked, restarts not counted.</source>
      <translation>之后 PIN 和工牌锁定多久，不计重启。</translation>
    </message>
    <message>
      <source>For how many days the receipts of recognition attempts are kept.</source>
      <translation>识别凭据保留的天数。</translation>
    </message>
    <message>
      <source>For leaving the full screen.</source>
      <translation>用于退出全屏。</translation>
    </message>
    <message>
      <source>For the administration of this kiosk.</source>
      <translation>用于管理这台考勤机。</translation>
    </message>
    <message>
      <source>Found that nobody may log in</source>
      <translation>发现没有人可以登录</translation>
    </message>
    <message>
      <source>Found: {n} of {of}</source>
      <translation>找到 {n} 个，共 {of} 个</translation>
    </message>
    <message>
      <source>Free space</source>
      <translation>可用空间</translation>
    </message>
    <message>
      <source>From now on the kiosk knows this face: try it at once.</source>
      <translation>考勤机现在认识这张脸了：请马上试一试。</translation>
    </message>
    <message>
      <source>From now on the kiosk takes this PIN or badge.</source>
      <translation>考勤机现在接受此 PIN 或工牌。</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>从 … 到 …</translation>
    </message>
    <message>
      <source>Gave out a person’s data</source>
      <translation>提供了个人数据</translation>
    </message>
    <message>
      <source>Give a number.</source>
      <translation>请填写一个数字。</translation>
    </message>
    <message>
      <source>Give the site a name, such as the one on its door.</source>
      <translation>请给地点起个名字，例如门上写的名字。</translation>
    </message>
    <message>
      <source>Given elsewhere, as {operator} stated on {when}</source>
      <translation>在别处给出，由 {operator} 于 {when} 说明</translation>
    </message>
    <message>
      <source>Given here on {when}, with {operator}</source>
      <translation>于 {when} 在此给出，{operator} 在场</translation>
    </message>
    <message>
      <source>Go on without a server</source>
      <translation>不用服务器继续</translation>
    </message>
    <message>
      <source>HNSW index: links of each node.</source>
      <translation>HNSW 索引：每个节点的链接数。</translation>
    </message>
    <message>
      <source>HNSW index: width of the search while it is built.</source>
      <translation>HNSW 索引：构建时的搜索宽度。</translation>
    </message>
    <message>
      <source>HNSW index: width of the search; raised by itself when recall is low.</source>
      <translation>HNSW 索引：搜索宽度；召回率低时自动增大。</translation>
    </message>
    <message>
      <source>Have ready: a photo of your face on paper, and one on a phone. You can leave each out.</source>
      <translation>请准备：一张印在纸上的您的面部照片，一张手机里的。两张都可以跳过。</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>运行状态</translation>
    </message>
    <message>
      <source>Height of the picture asked of the camera.</source>
      <translation>向摄像头请求的画面高度。</translation>
    </message>
    <message>
      <source>Here you find who forgot to clock out since yesterday.</source>
      <translation>这里显示从昨天起忘记签退的人员。</translation>
    </message>
    <message>
      <source>Hold a photo of yourself before the camera</source>
      <translation>请把您的照片举到镜头前</translation>
    </message>
    <message>
      <source>Hold it to the reader while this field is chosen.</source>
      <translation>请在选中此栏时将工牌靠近读卡器。</translation>
    </message>
    <message>
      <source>Hold still a moment</source>
      <translation>请稍微保持不动</translation>
    </message>
    <message>
      <source>Hold still for a moment</source>
      <translation>请保持片刻不动</translation>
    </message>
    <message>
      <source>Hold the QR code so that it fills half of the picture.</source>
      <translation>请让二维码占画面的一半。</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>工时</translation>
    </message>
    <message>
      <source>Hours of each day of the month</source>
      <translation>当月每天的工时</translation>
    </message>
    <message>
      <source>Hours of each day, all people together</source>
      <translation>每天的工时，所有人合计</translation>
    </message>
    <message>
      <source>Hours of the month: {hours}</source>
      <translation>本月工时：{hours}</translation>
    </message>
    <message>
      <source>Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; “never” leaves that to its next start.</source>
      <translation>考勤机在无人时自行启动新版本的时段，例如 02:00-04:00；“never”表示留到下次启动时。</translation>
    </message>
    <message>
      <source>How</source>
      <translation>方式</translation>
    </message>
    <message>
      <source>How far the head may be tilted, in degrees.</source>
      <translation>头部允许倾斜的角度。</translation>
    </message>
    <message>
      <source>How far the nose may lie off the middle of the eyes, in eye distances.</source>
      <translation>鼻尖允许偏离双眼中点的距离，以两眼间距为单位。</translation>
    </message>
    <message>
      <source>How large a share of the people an update may take away at once; more of them is a mistake.</source>
      <translation>一次更新最多可以移除多大比例的人员；超过则视为失误。</translation>
    </message>
    <message>
      <source>How long a result stays after the person left.</source>
      <translation>人离开后结果显示多久。</translation>
    </message>
    <message>
      <source>How long a source may take to give its first picture.</source>
      <translation>来源给出第一帧画面的最长时间。</translation>
    </message>
    <message>
      <source>How long are attempts kept?</source>
      <translation>识别记录保留多久？</translation>
    </message>
    <message>
      <source>How long the server may take for an answer.</source>
      <translation>服务器最多可用多长时间答复。</translation>
    </message>
    <message>
      <source>How much of a name the screen shows.</source>
      <translation>屏幕显示姓名的多少部分。</translation>
    </message>
    <message>
      <source>I can’t confirm it’s you</source>
      <translation>我无法确认是您</translation>
    </message>
    <message>
      <source>I can’t see right now</source>
      <translation>我现在看不到画面</translation>
    </message>
    <message>
      <source>I can’t see you well</source>
      <translation>我看不清您</translation>
    </message>
    <message>
      <source>I don’t know you yet</source>
      <translation>我还不认识您</translation>
    </message>
    <message>
      <source>IANA name of the time zone of the site, such as Europe/Berlin.</source>
      <translation>所在地时区的 IANA 名称，例如 Europe/Berlin。</translation>
    </message>
    <message>
      <source>If it is the same person, stop here and open the one who is there already. If it is not, twins for instance, say so: both will then need a clearer picture to be told apart.</source>
      <translation>如果是同一个人，请在此停止，并打开已有的人员。如果不是，例如双胞胎，请说明：此后两人都需要更清晰的画面才能区分。</translation>
    </message>
    <message>
      <source>If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not certain.</source>
      <translation>如果时钟不准，请校准：考勤机会自动重新信任它。在此之前，每条记录都会注明其时间不确定。</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>导入人员</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>已导入</translation>
    </message>
    <message>
      <source>In</source>
      <translation>签到</translation>
    </message>
    <message>
      <source>In now: {n}</source>
      <translation>当前在岗：{n}</translation>
    </message>
    <message>
      <source>In or out?</source>
      <translation>签到还是签退？</translation>
    </message>
    <message>
      <source>In since</source>
      <translation>在岗起始</translation>
    </message>
    <message>
      <source>In the time allowed, nothing turned as a head does.</source>
      <translation>在规定时间内，没有像头那样转动的东西。</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>使用中</translation>
    </message>
    <message>
      <source>In, but not out</source>
      <translation>已签到，未签退</translation>
    </message>
    <message>
      <source>In, {when}</source>
      <translation>签到，{when}</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>已停用</translation>
    </message>
    <message>
      <source>Inactive now: {n}</source>
      <translation>现已停用：{n}</translation>
    </message>
    <message>
      <source>Install one with the command: clockface packs install FOLDER</source>
      <translation>请用此命令安装：clockface packs install FOLDER</translation>
    </message>
    <message>
      <source>Is asked for a challenge</source>
      <translation>被要求验证动作</translation>
    </message>
    <message>
      <source>Is there a server?</source>
      <translation>有服务器吗？</translation>
    </message>
    <message>
      <source>Is turned away</source>
      <translation>被拒绝</translation>
    </message>
    <message>
      <source>It can be better here</source>
      <translation>这里还可以改善</translation>
    </message>
    <message>
      <source>It changes back by itself</source>
      <translation>稍后自动切换回来</translation>
    </message>
    <message>
      <source>It is another person, because</source>
      <translation>这是另一个人，因为</translation>
    </message>
    <message>
      <source>It is kept for good beside the event. No details of health, please.</source>
      <translation>它会与事件一起永久保存。请不要填写健康信息。</translation>
    </message>
    <message>
      <source>It is the same person: stop here</source>
      <translation>是同一个人：在此停止</translation>
    </message>
    <message>
      <source>It is too bright. Dim the lamp that shines on the people.</source>
      <translation>太亮了。请调暗照着人的灯。</translation>
    </message>
    <message>
      <source>It is too dark. Put a lamp above the kiosk that shines on the people.</source>
      <translation>太暗了。请在考勤机上方装一盏照着人的灯。</translation>
    </message>
    <message>
      <source>It is {time} there now.</source>
      <translation>那里现在是 {time}。</translation>
    </message>
    <message>
      <source>It isn’t taken back</source>
      <translation>未能撤销</translation>
    </message>
    <message>
      <source>It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can pair it at any time, under Health.</source>
      <translation>服务器在各考勤机之间共享人员和考勤。没有服务器时，此考勤机独立工作；以后可随时在“运行状态”中配对。</translation>
    </message>
    <message>
      <source>It starts in {n}</source>
      <translation>{n} 秒后开始</translation>
    </message>
    <message>
      <source>It takes half a minute and shows that everything works. After that the kiosk knows you.</source>
      <translation>只需半分钟，就能看到一切正常。之后考勤机就认识您了。</translation>
    </message>
    <message>
      <source>Its name for this kiosk</source>
      <translation>服务器给此考勤机的名称</translation>
    </message>
    <message>
      <source>It’s taken back</source>
      <translation>已撤销</translation>
    </message>
    <message>
      <source>It’s too bright here</source>
      <translation>这里太亮了</translation>
    </message>
    <message>
      <source>It’s too dark here</source>
      <translation>这里太暗了</translation>
    </message>
    <message>
      <source>I’ll ask you to turn your head</source>
      <translation>接下来我会请您转头</translation>
    </message>
    <message>
      <source>I’m coming in now</source>
      <translation>我现在签到</translation>
    </message>
    <message>
      <source>I’m going out now</source>
      <translation>我现在签退</translation>
    </message>
    <message>
      <source>I’m not set up yet</source>
      <translation>我还没有设置好</translation>
    </message>
    <message>
      <source>I’m not sure it’s you</source>
      <translation>我不确定是您</translation>
    </message>
    <message>
      <source>Just a moment</source>
      <translation>请稍候</translation>
    </message>
    <message>
      <source>Keep it so until the line is full</source>
      <translation>请保持不动，直到进度条填满</translation>
    </message>
    <message>
      <source>Keep looking here</source>
      <translation>请继续看这里</translation>
    </message>
    <message>
      <source>Kept in the audit log.</source>
      <translation>保存在审计日志中。</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>考勤机</translation>
    </message>
    <message>
      <source>Language of the kiosk.</source>
      <translation>考勤机的语言。</translation>
    </message>
    <message>
      <source>Language of this kiosk</source>
      <translation>此考勤机的语言</translation>
    </message>
    <message>
      <source>Languages that a person may choose for 20 seconds, with blanks between.</source>
      <translation>可供选择并保持 20 秒的语言，以空格分隔。</translation>
    </message>
    <message>
      <source>Last attendance</source>
      <translation>最近考勤</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>上次备份</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>上次联系</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>上月</translation>
    </message>
    <message>
      <source>Last out</source>
      <translation>最后签退</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>迟到</translation>
    </message>
    <message>
      <source>Late and missing</source>
      <translation>迟到与缺卡</translation>
    </message>
    <message>
      <source>Late by</source>
      <translation>迟到时长</translation>
    </message>
    <message>
      <source>Lateness is looked at when the settings say when work begins.</source>
      <translation>在设置中填写上班时间后才统计迟到。</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>以后再说</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>领先值</translation>
    </message>
    <message>
      <source>Lead needed</source>
      <translation>所需领先值</translation>
    </message>
    <message>
      <source>Lead over the best other person; not set: the measured default of the model pack.</source>
      <translation>对最接近的其他人的领先值；未设置：采用模型包的实测默认值。</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>跳过</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>离开时间</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>已跳过</translation>
    </message>
    <message>
      <source>Left: {n}</source>
      <translation>已离开：{n}</translation>
    </message>
    <message>
      <source>Let one person step forward</source>
      <translation>请一个人上前</translation>
    </message>
    <message>
      <source>Let the light fall on your face</source>
      <translation>请让光线照到脸上</translation>
    </message>
    <message>
      <source>Let the person read this, in their language.</source>
      <translation>请让本人用自己的语言阅读。</translation>
    </message>
    <message>
      <source>Let the person type it themselves.</source>
      <translation>请让本人亲自输入。</translation>
    </message>
    <message>
      <source>Letters of another language</source>
      <translation>另一种语言的字母</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>许可</translation>
    </message>
    <message>
      <source>Licence accepted</source>
      <translation>已接受许可</translation>
    </message>
    <message>
      <source>Lift your chin</source>
      <translation>请抬起下巴</translation>
    </message>
    <message>
      <source>Lift your chin a little</source>
      <translation>请稍微抬起下巴</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>光线</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>背后的光</translation>
    </message>
    <message>
      <source>Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the first people will show whether they are seen well.</source>
      <translation>光线、距离和清晰度将测量五秒钟；不保留任何画面。如果跳过，要等第一批人使用时才知道是否看得清。</translation>
    </message>
    <message>
      <source>Live score</source>
      <translation>活体分数</translation>
    </message>
    <message>
      <source>Live score {score}; {needed} is needed.</source>
      <translation>活体分数 {score}；需要 {needed}。</translation>
    </message>
    <message>
      <source>Live score, from 0 to 1, that the latest pictures of a face must reach on average.</source>
      <translation>人脸最近几张画面平均须达到的活体分数（0 到 1）。</translation>
    </message>
    <message>
      <source>Liveness</source>
      <translation>活体检测</translation>
    </message>
    <message>
      <source>Liveness is switched off in the settings: every picture of a face will pass.</source>
      <translation>活体检测已在设置中关闭：任何人脸图片都会通过。</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>锁定</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>登录</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>已登录</translation>
    </message>
    <message>
      <source>Look at the camera as you do when you clock in</source>
      <translation>请像打卡时一样看镜头</translation>
    </message>
    <message>
      <source>Look here</source>
      <translation>请看这里</translation>
    </message>
    <message>
      <source>Look here all the same, and tell the office</source>
      <translation>请仍然看这里，并告知办公室</translation>
    </message>
    <message>
      <source>Look straight at the screen</source>
      <translation>请正对屏幕</translation>
    </message>
    <message>
      <source>Look straight here</source>
      <translation>请正对这里</translation>
    </message>
    <message>
      <source>Look-alikes</source>
      <translation>相貌相似者</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>相似人员</translation>
    </message>
    <message>
      <source>Lost to damage</source>
      <translation>因损坏丢失</translation>
    </message>
    <message>
      <source>Loudness of the sounds; 0 is silence.</source>
      <translation>声音音量；0 为静音。</translation>
    </message>
    <message>
      <source>Lower your chin</source>
      <translation>请低下下巴</translation>
    </message>
    <message>
      <source>Lower your chin a little</source>
      <translation>请稍微放低下巴</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>yyyy年M月</translation>
    </message>
    <message>
      <source>Made a backup</source>
      <translation>创建了备份</translation>
    </message>
    <message>
      <source>Made active</source>
      <translation>已启用</translation>
    </message>
    <message>
      <source>Made inactive</source>
      <translation>已停用</translation>
    </message>
    <message>
      <source>Make a backup</source>
      <translation>创建备份</translation>
    </message>
    <message>
      <source>Many pictures are blurred. Give it more light, and fasten the camera.</source>
      <translation>许多画面模糊。请增加光线，并固定好摄像头。</translation>
    </message>
    <message>
      <source>May be used</source>
      <translation>允许用途</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a darker one is “too dark”.</source>
      <translation>人脸的平均灰度；更暗则为“太暗”。</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a lighter one is “too bright”.</source>
      <translation>人脸的平均灰度；更亮则为“太亮”。</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>测量所用数据</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>缺卡</translation>
    </message>
    <message>
      <source>Missing in</source>
      <translation>缺少签到</translation>
    </message>
    <message>
      <source>Missing out</source>
      <translation>缺少签退</translation>
    </message>
    <message>
      <source>Mix the digits of the keypad, so that nobody reads a PIN off the hand.</source>
      <translation>打乱键盘数字，防止他人从手势看出 PIN。</translation>
    </message>
    <message>
      <source>Model pack</source>
      <translation>模型包</translation>
    </message>
    <message>
      <source>Model packs and licences</source>
      <translation>模型包与许可</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>下个月</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>上个月</translation>
    </message>
    <message>
      <source>Month sheet</source>
      <translation>月度表</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>Most alike</source>
      <translation>最相似</translation>
    </message>
    <message>
      <source>Move to the middle</source>
      <translation>请移到中间</translation>
    </message>
    <message>
      <source>My clock needs checking</source>
      <translation>我的时钟需要检查</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>姓名</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>地点名称</translation>
    </message>
    <message>
      <source>Name of this kiosk, written into every record.</source>
      <translation>这台考勤机的名称，写入每条记录。</translation>
    </message>
    <message>
      <source>Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that nobody carries both away.</source>
      <translation>姓名和人脸由存放在这台电脑上的密钥锁住。请给它的磁盘加密，以免有人把两者一起带走。</translation>
    </message>
    <message>
      <source>Narrower faces are too far away to be compared.</source>
      <translation>更窄的人脸距离太远，无法比对。</translation>
    </message>
    <message>
      <source>Narrowest face that is searched for in a live picture.</source>
      <translation>实时画面中查找的最窄人脸。</translation>
    </message>
    <message>
      <source>Never happened: strike it out</source>
      <translation>从未发生：作废</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>新 PIN</translation>
    </message>
    <message>
      <source>New operator</source>
      <translation>新操作员</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>下一页</translation>
    </message>
    <message>
      <source>Next: in</source>
      <translation>下一次：签到</translation>
    </message>
    <message>
      <source>Next: out</source>
      <translation>下一次：签退</translation>
    </message>
    <message>
      <source>No</source>
      <translation>否</translation>
    </message>
    <message>
      <source>No face</source>
      <translation>无人脸</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>未找到人脸。</translation>
    </message>
    <message>
      <source>No model pack is installed</source>
      <translation>尚未安装模型包</translation>
    </message>
    <message>
      <source>No out is missing</source>
      <translation>没有缺少签退</translation>
    </message>
    <message>
      <source>No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have done. Meanwhile nobody can clock in here.</source>
      <translation>不保存任何图片和分数。审计日志会记下您做过测试以及考勤机本来会怎样处理。测试期间这里无法打卡。</translation>
    </message>
    <message>
      <source>Nobody can look this password up. A second administrator can give you a new one.</source>
      <translation>没有人能查到这个密码。另一位管理员可以为您设置新密码。</translation>
    </message>
    <message>
      <source>Nobody fits</source>
      <translation>没有匹配的人</translation>
    </message>
    <message>
      <source>Nobody fits the search</source>
      <translation>没有符合搜索的人员</translation>
    </message>
    <message>
      <source>Nobody has left yet today</source>
      <translation>今天还没有人离开</translation>
    </message>
    <message>
      <source>Nobody is enrolled with the model pack in use.</source>
      <translation>没有人用当前模型包登记。</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet</source>
      <translation>还没有登记人员</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet. Do that in the administration, under People.</source>
      <translation>还没有登记人员。请在管理界面的“人员”中登记。</translation>
    </message>
    <message>
      <source>Nobody is in</source>
      <translation>无人在岗</translation>
    </message>
    <message>
      <source>Nobody is recognised on a picture older than this.</source>
      <translation>画面早于此时长则不再用于识别。</translation>
    </message>
    <message>
      <source>Nobody may log in</source>
      <translation>没有人可以登录</translation>
    </message>
    <message>
      <source>Nobody may log in yet</source>
      <translation>还没有人可以登录</translation>
    </message>
    <message>
      <source>Nobody stood in front of the kiosk in this time</source>
      <translation>这段时间没有人站在考勤机前</translation>
    </message>
    <message>
      <source>Nobody was clearly in front: there was more than one face.</source>
      <translation>没有人明显站在前面：画面中不止一张脸。</translation>
    </message>
    <message>
      <source>Nobody was seen. Stand where people will stand, and check again.</source>
      <translation>没有看到人。请站到大家要站的位置，再检查一次。</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>None: this kiosk works on its own</source>
      <translation>无：此考勤机独立工作</translation>
    </message>
    <message>
      <source>Not at work</source>
      <translation>不可用于工作</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>不确定</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>未检查</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>Note it down and tell the office</source>
      <translation>请记下时间并告知办公室</translation>
    </message>
    <message>
      <source>Note your time and tell the office</source>
      <translation>请记下您的时间并告知办公室</translation>
    </message>
    <message>
      <source>Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on.</source>
      <translation>此后不再向服务器发送，也不再从服务器接收。本机的内容仍保留在本机。服务器尚没有的考勤记录：{n}。请在服务器上也吊销此考勤机。请输入“{word}”以继续。</translation>
    </message>
    <message>
      <source>Nothing measured whether it is a picture.</source>
      <translation>没有测量它是不是图片。</translation>
    </message>
    <message>
      <source>Nothing stands in the way</source>
      <translation>没有任何问题</translation>
    </message>
    <message>
      <source>Nothing to look at in this time</source>
      <translation>这段时间没有可查看的内容</translation>
    </message>
    <message>
      <source>Nothing was done yet</source>
      <translation>还没有任何操作</translation>
    </message>
    <message>
      <source>Nothing was recorded in this time</source>
      <translation>这段时间没有记录</translation>
    </message>
    <message>
      <source>Nothing was recorded today</source>
      <translation>今天没有记录</translation>
    </message>
    <message>
      <source>Nothing was tried</source>
      <translation>没有测试任何内容</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>告知书</translation>
    </message>
    <message>
      <source>Now enrol yourself</source>
      <translation>现在请登记您自己</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address.</source>
      <translation>摄像头编号，或视频、图片、图片文件夹，或 rtsp:// 或 http:// 地址。</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations below the threshold before somebody counts as unknown.</source>
      <translation>低于阈值的观测达到多少次后视为未知人员。</translation>
    </message>
    <message>
      <source>Observations in a row that must name the same person.</source>
      <translation>必须连续多少次观测都指向同一个人。</translation>
    </message>
    <message>
      <source>On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds.</source>
      <translation>印在纸上，与您的脸一样大，并遮住脸。点“开始”，然后举十秒钟。</translation>
    </message>
    <message>
      <source>Once more, please</source>
      <translation>请再来一次</translation>
    </message>
    <message>
      <source>One at a time, please</source>
      <translation>请一次一个人</translation>
    </message>
    <message>
      <source>One picture alone decided: similarity {similarity}, lead over the next person {margin}.</source>
      <translation>仅凭一张画面判定：相似度 {similarity}，对下一个人的领先值 {margin}。</translation>
    </message>
    <message>
      <source>One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and videos at once are measured with the command
clockface pad-evaluate FOLDER</source>
      <translation>一次测试说明不了多少：光线、纸张和手机各不相同。请在一天的其他时间再试。要一次测量许多图片和视频，请用命令
clockface pad-evaluate FOLDER</translation>
    </message>
    <message>
      <source>Open the kiosk</source>
      <translation>打开考勤机</translation>
    </message>
    <message>
      <source>Open the kiosk and look at the camera: it knows you.</source>
      <translation>打开考勤机，看着摄像头：它认识您。</translation>
    </message>
    <message>
      <source>Open the kiosk: it knows everybody who is enrolled.</source>
      <translation>打开考勤机：它认识所有已登记的人员。</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>操作员</translation>
    </message>
    <message>
      <source>Operator: enrols people</source>
      <translation>操作员：登记人员</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>操作员</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>签退</translation>
    </message>
    <message>
      <source>Out missing: {n}</source>
      <translation>缺少签退：{n}</translation>
    </message>
    <message>
      <source>Out, {when}</source>
      <translation>签退，{when}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN and badge</source>
      <translation>PIN 和工牌</translation>
    </message>
    <message>
      <source>PIN and face</source>
      <translation>PIN 和人脸</translation>
    </message>
    <message>
      <source>PIN or badge</source>
      <translation>PIN 或工牌</translation>
    </message>
    <message>
      <source>PIN or badge first</source>
      <translation>请先用 PIN 或工牌</translation>
    </message>
    <message>
      <source>PIN or badge only</source>
      <translation>仅 PIN 或工牌</translation>
    </message>
    <message>
      <source>Page back</source>
      <translation>上一页</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
      <source>Pair</source>
      <translation>配对</translation>
    </message>
    <message>
      <source>Paired with a server</source>
      <translation>与服务器配对</translation>
    </message>
    <message>
      <source>Paired with {address}.</source>
      <translation>已与 {address} 配对。</translation>
    </message>
    <message>
      <source>Parquet, for analysis</source>
      <translation>Parquet，用于分析</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>通过</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>密码</translation>
    </message>
    <message>
      <source>People</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>People from the server</source>
      <translation>来自服务器的人员</translation>
    </message>
    <message>
      <source>People looked at: {n} of {all}</source>
      <translation>已查看人数：{n}，共 {all}</translation>
    </message>
    <message>
      <source>People read this before they agree.</source>
      <translation>大家在同意之前会读到这些内容。</translation>
    </message>
    <message>
      <source>People to enrol: {people}, from {photos} photos. Not possible: {problems}.</source>
      <translation>待登记人数：{people}，来自 {photos} 张照片。无法登记：{problems}。</translation>
    </message>
    <message>
      <source>People: {n}</source>
      <translation>人数：{n}</translation>
    </message>
    <message>
      <source>People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>人数：{n}。他们的姓名、人脸、PIN 和工牌将被销毁且无法恢复；考勤记录保留，但不含姓名。请输入“{word}”以继续。</translation>
    </message>
    <message>
      <source>Perhaps a picture of a face</source>
      <translation>可能是人脸的照片</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Photo on a phone</source>
      <translation>手机上的照片</translation>
    </message>
    <message>
      <source>Photo on paper</source>
      <translation>纸上的照片</translation>
    </message>
    <message>
      <source>Picture not good enough</source>
      <translation>画面质量不够</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>画面</translation>
    </message>
    <message>
      <source>Pictures a second</source>
      <translation>每秒画面数</translation>
    </message>
    <message>
      <source>Pictures of faces held before the camera are turned away.</source>
      <translation>举到摄像头前的人脸照片会被拒绝。</translation>
    </message>
    <message>
      <source>Pictures: {n}</source>
      <translation>画面：{n}</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>请稍等片刻</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>隐私</translation>
    </message>
    <message>
      <source>Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.</source>
      <translation>到服务器的代理：“system”表示使用本机的代理，“none”，或 http:// 或 https:// 地址。</translation>
    </message>
    <message>
      <source>Put the keyboard away</source>
      <translation>收起键盘</translation>
    </message>
    <message>
      <source>Quality of the picture</source>
      <translation>画面质量</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Raster of a screen or print</source>
      <translation>屏幕或印刷的网纹</translation>
    </message>
    <message>
      <source>Read a QR code</source>
      <translation>读取二维码</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Recognise with this pack</source>
      <translation>用此模型包识别</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>已识别</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Remarks: {n}</source>
      <translation>备注：{n}</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>移除 PIN</translation>
    </message>
    <message>
      <source>Replaced by number {n}</source>
      <translation>已由编号 {n} 取代</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>报表</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>角色</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>保存更正</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>保存报告</translation>
    </message>
    <message>
      <source>Save their data</source>
      <translation>保存此人的数据</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>已保存为 {path}</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>已保存。</translation>
    </message>
    <message>
      <source>Saved. It applies after a restart of the kiosk.</source>
      <translation>已保存。考勤机重启后生效。</translation>
    </message>
    <message>
      <source>Say why, so that everybody can understand it later.</source>
      <translation>请说明原因，方便大家日后理解。</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>屏幕</translation>
    </message>
    <message>
      <source>Search by name, number or department</source>
      <translation>按姓名、工号或部门搜索</translation>
    </message>
    <message>
      <source>Search index</source>
      <translation>搜索索引</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>服务器</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>设置 PIN</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Set up the first administrator</source>
      <translation>设置了首位管理员</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Several challenges in the last minutes were not met: for a while only a code counts.</source>
      <translation>最近几分钟内多次验证动作未完成：暂时只接受代码。</translation>
    </message>
    <message>
      <source>Share of the face that may lie outside the picture.</source>
      <translation>人脸允许超出画面的比例。</translation>
    </message>
    <message>
      <source>Share of the height of a live picture above which a face is too close.</source>
      <translation>人脸占实时画面高度超过此比例即为太近。</translation>
    </message>
    <message>
      <source>Share of the picture's height</source>
      <translation>占画面高度的比例</translation>
    </message>
    <message>
      <source>Share outside the picture</source>
      <translation>画面外的比例</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>清晰度</translation>
    </message>
    <message>
      <source>Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px.</source>
      <translation>人脸清晰度：112 px 下拉普拉斯算子的标准差除以对比度。</translation>
    </message>
    <message>
      <source>Show a photo of yourself on a phone</source>
      <translation>请用手机显示您的照片</translation>
    </message>
    <message>
      <source>Show older ones</source>
      <translation>显示更早的</translation>
    </message>
    <message>
      <source>Show results at once, without movement.</source>
      <translation>立即显示结果，不用动画。</translation>
    </message>
    <message>
      <source>Shown beside the clock.</source>
      <translation>显示在时钟旁边。</translation>
    </message>
    <message>
      <source>Similarity</source>
      <translation>相似度</translation>
    </message>
    <message>
      <source>Similarity needed</source>
      <translation>所需相似度</translation>
    </message>
    <message>
      <source>Similarity that a comparison must reach; not set: the measured default of the model pack.</source>
      <translation>比对必须达到的相似度；未设置：采用模型包的实测默认值。</translation>
    </message>
    <message>
      <source>Similarity to the owner of the code, where the face confirms one; not set: as for everybody.</source>
      <translation>用人脸确认 PIN 或工牌时，与其持有人的相似度；未设置：与所有人相同。</translation>
    </message>
    <message>
      <source>Size of the face</source>
      <translation>人脸大小</translation>
    </message>
    <message>
      <source>Skip the rest</source>
      <translation>跳过其余步骤</translation>
    </message>
    <message>
      <source>Somebody erased</source>
      <translation>已清除的人员</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>空格</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>Stand in front of the screen, about an arm’s length away</source>
      <translation>请站在屏幕前，约一臂距离</translation>
    </message>
    <message>
      <source>Standard deviation of the grey level of a face; below it there is too little light.</source>
      <translation>人脸灰度的标准差；低于此值则光线不足。</translation>
    </message>
    <message>
      <source>State of the people</source>
      <translation>人员的版本</translation>
    </message>
    <message>
      <source>Stays unclear</source>
      <translation>仍不明确</translation>
    </message>
    <message>
      <source>Steadiness</source>
      <translation>稳定性</translation>
    </message>
    <message>
      <source>Step back a little</source>
      <translation>请后退一点</translation>
    </message>
    <message>
      <source>Step out of the bright light</source>
      <translation>请避开强光</translation>
    </message>
    <message>
      <source>Step {n} of {all}</source>
      <translation>第 {n} 步，共 {all} 步</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Storage and backup</source>
      <translation>存储与备份</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>已作废</translation>
    </message>
    <message>
      <source>Surroundings move along</source>
      <translation>周围一起移动</translation>
    </message>
    <message>
      <source>Take away the login</source>
      <translation>取消登录权限</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>退格</translation>
    </message>
    <message>
      <source>Take this picture again</source>
      <translation>重新拍摄此画面</translation>
    </message>
    <message>
      <source>Talk with the server that this kiosk is paired with.</source>
      <translation>与此考勤机配对的服务器通信。</translation>
    </message>
    <message>
      <source>Tell the server when a face was probably a picture of one: that it was so and when, not whose.</source>
      <translation>当一张脸很可能只是图片时告知服务器：只说明发生了以及时间，不说明是谁。</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>模板</translation>
    </message>
    <message>
      <source>Templates of one pack cannot be compared with another's: everybody has to be enrolled again.</source>
      <translation>不同模型包的模板不能互相比对：所有人都需要重新登记。</translation>
    </message>
    <message>
      <source>Text of the pairing</source>
      <translation>配对文本</translation>
    </message>
    <message>
      <source>That doesn’t match</source>
      <translation>信息不匹配</translation>
    </message>
    <message>
      <source>That is all. Thank you.</source>
      <translation>完成了，谢谢您。</translation>
    </message>
    <message>
      <source>That was wrong too often. You can try again in {time}.</source>
      <translation>不匹配的次数过多。您可以在 {time} 后再试。</translation>
    </message>
    <message>
      <source>That’s not me</source>
      <translation>不是我</translation>
    </message>
    <message>
      <source>The PIN of {name} is changed.</source>
      <translation>{name} 的 PIN 已更改。</translation>
    </message>
    <message>
      <source>The administration locks itself after so long without a touch.</source>
      <translation>无操作达到此时长后，管理界面自动锁定。</translation>
    </message>
    <message>
      <source>The agreeing observations lie within so long.</source>
      <translation>一致的观测须在此时长之内。</translation>
    </message>
    <message>
      <source>The agreeing observations span at least so long.</source>
      <translation>一致的观测至少跨越此时长。</translation>
    </message>
    <message>
      <source>The attendance is written: {path}</source>
      <translation>考勤已写入：{path}</translation>
    </message>
    <message>
      <source>The backup is written: {path}</source>
      <translation>备份已写入：{path}</translation>
    </message>
    <message>
      <source>The badge is that of this person; no face was compared.</source>
      <translation>工牌属于此人；未比对人脸。</translation>
    </message>
    <message>
      <source>The camera gives few pictures. Try another USB port, or more light.</source>
      <translation>摄像头给出的画面太少。请换一个 USB 接口，或增加光线。</translation>
    </message>
    <message>
      <source>The camera gives no picture. You can enrol people later.</source>
      <translation>摄像头没有画面。可以以后再登记人员。</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable, or use a photo.</source>
      <translation>摄像头没有画面：请检查连接线，或使用照片。</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable.</source>
      <translation>摄像头没有画面：请检查连接线。</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable. This can be done later, too.</source>
      <translation>摄像头没有画面：请检查连接线。也可以以后再检查。</translation>
    </message>
    <message>
      <source>The camera gives no picture: paste the text instead.</source>
      <translation>摄像头没有画面：请改为粘贴文本。</translation>
    </message>
    <message>
      <source>The camera is starting</source>
      <translation>摄像头正在启动</translation>
    </message>
    <message>
      <source>The camera sees well here</source>
      <translation>摄像头在这里看得清</translation>
    </message>
    <message>
      <source>The clock is right</source>
      <translation>时钟正确</translation>
    </message>
    <message>
      <source>The clock needs checking</source>
      <translation>时钟需要检查</translation>
    </message>
    <message>
      <source>The clock of the kiosk could not be relied on at that moment.</source>
      <translation>当时考勤机的时钟不可靠。</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but going by the time that passed it is {expected}.</source>
      <translation>这台电脑的时钟显示 {shown}，但按经过的时间应为 {expected}。</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but the newest record was made on {expected}.</source>
      <translation>这台电脑的时钟显示 {shown}，但最新的记录时间是 {expected}。</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but this version was made on {expected}.</source>
      <translation>这台电脑的时钟显示 {shown}，但此版本制作于 {expected}。</translation>
    </message>
    <message>
      <source>The correction is on the record.</source>
      <translation>更正已记录在案。</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>磁盘即将用满</translation>
    </message>
    <message>
      <source>The employee number and the PIN were right; no face was compared.</source>
      <translation>工号和 PIN 正确；未比对人脸。</translation>
    </message>
    <message>
      <source>The event stays as it was recorded; your line says what it should have been.</source>
      <translation>事件保持原样；您填写的内容说明它本应如何。</translation>
    </message>
    <message>
      <source>The face is small. Let people stand closer.</source>
      <translation>人脸太小。请让大家站近一些。</translation>
    </message>
    <message>
      <source>The face is too near. Let people stand further away.</source>
      <translation>人脸太近。请让大家站远一些。</translation>
    </message>
    <message>
      <source>The face may have been a picture of one, on paper or on a screen, or in very little light: live score {live_score}.</source>
      <translation>这张脸可能是纸上或屏幕上的照片，也可能光线太暗：活体分数 {live_score}。</translation>
    </message>
    <message>
      <source>The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed.</source>
      <translation>人脸与任何人都不够相似：{similarity}，至少需要 {min_similarity}。</translation>
    </message>
    <message>
      <source>The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed.</source>
      <translation>人脸与 PIN 或工牌的持有人不符：相似度 {similarity}，至少需要 {min_similarity}。</translation>
    </message>
    <message>
      <source>The face was out of sight during the challenge.</source>
      <translation>验证动作期间看不到脸。</translation>
    </message>
    <message>
      <source>The face was too bright.</source>
      <translation>人脸太亮。</translation>
    </message>
    <message>
      <source>The face was too close.</source>
      <translation>人脸太近。</translation>
    </message>
    <message>
      <source>The face was too dark.</source>
      <translation>人脸太暗。</translation>
    </message>
    <message>
      <source>The face was too far away.</source>
      <translation>人脸太远。</translation>
    </message>
    <message>
      <source>The face was turned away.</source>
      <translation>脸没有正对镜头。</translation>
    </message>
    <message>
      <source>The file is no photo that can be read.</source>
      <translation>该文件不是可读取的照片。</translation>
    </message>
    <message>
      <source>The head turned another way than it was asked to.</source>
      <translation>头转向了与要求不同的方向。</translation>
    </message>
    <message>
      <source>The head turned as it was asked to.</source>
      <translation>头按要求转动了。</translation>
    </message>
    <message>
      <source>The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the notes are deleted. Attendance stays.</source>
      <translation>考勤机会记下何时看到了谁、有多大把握，从不保留画面。到期后这些记录会被删除，考勤保留。</translation>
    </message>
    <message>
      <source>The kiosk relies on its clock again.</source>
      <translation>考勤机重新信任其时钟。</translation>
    </message>
    <message>
      <source>The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer.</source>
      <translation>考勤机有疑问，会让您多花几秒。脸部正面有光就会少见。</translation>
    </message>
    <message>
      <source>The kiosk would go on looking, and record nobody.</source>
      <translation>考勤机会继续看，不记录任何人。</translation>
    </message>
    <message>
      <source>The kiosk would go on looking. Put light on the face from the front and wipe the camera.</source>
      <translation>考勤机会继续看。请从正面给脸部打光，并擦净镜头。</translation>
    </message>
    <message>
      <source>The last backup is {n} days old. Make a new one.</source>
      <translation>上次备份距今 {n} 天。请创建新的备份。</translation>
    </message>
    <message>
      <source>The light was too strong to see the colours of the screen on the skin.</source>
      <translation>光线太强，看不到皮肤上屏幕的颜色。</translation>
    </message>
    <message>
      <source>The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>{name} 的姓名、人脸、PIN 和工牌将被销毁且无法恢复；考勤记录保留，但不含姓名。请输入“{word}”以继续。</translation>
    </message>
    <message>
      <source>The network costs by volume: look for news now and then only, not all the time.</source>
      <translation>网络按流量计费：只偶尔查看更新，而不是一直查看。</translation>
    </message>
    <message>
      <source>The networks for liveness are not in use: every picture of a face will pass. Install them with the command clockface packs install minifasnet and restart the kiosk.</source>
      <translation>未使用活体检测网络：任何人脸图片都会通过。请用命令 clockface packs install minifasnet 安装，然后重启考勤机。</translation>
    </message>
    <message>
      <source>The newest list of people from the server is not used. The one before it still holds.</source>
      <translation>服务器最新的人员名单未被采用。之前的名单仍然有效。</translation>
    </message>
    <message>
      <source>The newest {n} are shown: choose fewer days to see the others.</source>
      <translation>显示最新的 {n} 条：要查看其余内容，请缩短日期范围。</translation>
    </message>
    <message>
      <source>The office does that in a few minutes</source>
      <translation>办公室几分钟即可完成</translation>
    </message>
    <message>
      <source>The pairing did not succeed. You can go on without a server for now.</source>
      <translation>配对没有成功。可以暂时不用服务器继续。</translation>
    </message>
    <message>
      <source>The password is changed.</source>
      <translation>密码已更改。</translation>
    </message>
    <message>
      <source>The person agrees</source>
      <translation>本人同意</translation>
    </message>
    <message>
      <source>The person left before enough pictures agreed.</source>
      <translation>在足够多的画面一致之前，此人已离开。</translation>
    </message>
    <message>
      <source>The person left in the middle of a challenge.</source>
      <translation>此人在验证动作中途离开。</translation>
    </message>
    <message>
      <source>The person types it; it counts the same as a face.</source>
      <translation>由本人输入；与人脸同等有效。</translation>
    </message>
    <message>
      <source>The person was asked for something that no picture can do, and it was not met.</source>
      <translation>要求做一件图片做不到的事，但没有做到。</translation>
    </message>
    <message>
      <source>The picture is flat. Clean the lens, and let the light come more from one side.</source>
      <translation>画面对比太弱。请清洁镜头，让光线更多地从一侧照来。</translation>
    </message>
    <message>
      <source>The picture is not sharp. Clean the lens, take its film off, and give it more light.</source>
      <translation>画面不清晰。请清洁镜头，撕掉保护膜，并增加光线。</translation>
    </message>
    <message>
      <source>The picture was blurred.</source>
      <translation>画面模糊。</translation>
    </message>
    <message>
      <source>The pictures of this moment named different people.</source>
      <translation>此刻的画面指向了不同的人。</translation>
    </message>
    <message>
      <source>The record stands: tell the office</source>
      <translation>记录仍然有效：请告知办公室</translation>
    </message>
    <message>
      <source>The report is written: {path}</source>
      <translation>报告已写入：{path}</translation>
    </message>
    <message>
      <source>The same password again</source>
      <translation>再次输入相同的密码</translation>
    </message>
    <message>
      <source>The screen shines on your face</source>
      <translation>屏幕正照亮您的脸</translation>
    </message>
    <message>
      <source>The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again.</source>
      <translation>服务器不接受此考勤机。如果它已在服务器上被吊销，请在此解除配对，然后重新配对。</translation>
    </message>
    <message>
      <source>The server does not take this code. Have it show a new one, or go on without a server.</source>
      <translation>服务器不接受此代码。请让它显示新的代码，或不用服务器继续。</translation>
    </message>
    <message>
      <source>The server is not reached. Attendance is kept here and sent later. Check the network and the server.</source>
      <translation>无法连接服务器。考勤保存在本机，稍后发送。请检查网络和服务器。</translation>
    </message>
    <message>
      <source>The server is not reached. Check the network, or go on without a server for now.</source>
      <translation>无法连接服务器。请检查网络，或暂时不用服务器继续。</translation>
    </message>
    <message>
      <source>The server is not reached; times are kept here</source>
      <translation>无法连接服务器；时间保存在本机</translation>
    </message>
    <message>
      <source>The server is reached. What waits here is on its way.</source>
      <translation>服务器已连接。待发送的内容正在发送。</translation>
    </message>
    <message>
      <source>The settings ask everybody for a challenge.</source>
      <translation>设置要求每个人完成验证动作。</translation>
    </message>
    <message>
      <source>The skin did not reflect the colours of the screen.</source>
      <translation>皮肤没有反射屏幕的颜色。</translation>
    </message>
    <message>
      <source>The skin reflected the colours of the screen.</source>
      <translation>皮肤反射了屏幕的颜色。</translation>
    </message>
    <message>
      <source>The sync is switched off in the settings. Attendance waits here.</source>
      <translation>同步已在设置中关闭。考勤在本机等待。</translation>
    </message>
    <message>
      <source>There is no backup yet. Make the first one now.</source>
      <translation>还没有备份。请现在创建第一个备份。</translation>
    </message>
    <message>
      <source>There is no photo.</source>
      <translation>没有照片。</translation>
    </message>
    <message>
      <source>There is nothing more to do</source>
      <translation>无需再做任何操作</translation>
    </message>
    <message>
      <source>There was no face in the picture.</source>
      <translation>画面中没有人脸。</translation>
    </message>
    <message>
      <source>There was no usable face on it. Go back and hold it straight, without glare.</source>
      <translation>上面没有可用的人脸。请返回并端正地举好，避免反光。</translation>
    </message>
    <message>
      <source>There was no usable face. Go back and stand nearer, in the light.</source>
      <translation>没有可用的人脸。请返回，站近一些，站到光线下。</translation>
    </message>
    <message>
      <source>There was too little light on the face.</source>
      <translation>脸上的光线太弱。</translation>
    </message>
    <message>
      <source>There were too many tries: wait, or ask the office</source>
      <translation>尝试次数过多：请等待，或联系办公室</translation>
    </message>
    <message>
      <source>This PIN is guessed first: mix the digits.</source>
      <translation>此 PIN 最容易被猜到：请打乱数字。</translation>
    </message>
    <message>
      <source>This computer is slow. Close other programs, or use a faster one.</source>
      <translation>这台电脑太慢。请关闭其他程序，或换一台更快的。</translation>
    </message>
    <message>
      <source>This is easily guessed: mix the digits.</source>
      <translation>这很容易被猜到：请打乱数字。</translation>
    </message>
    <message>
      <source>This is not the same password. Type it once more.</source>
      <translation>两次密码不一致。请再输入一次。</translation>
    </message>
    <message>
      <source>This is not the text of a pairing. Take all of it, or read the QR code.</source>
      <translation>这不是配对文本。请完整输入，或读取二维码。</translation>
    </message>
    <message>
      <source>This is somebody else: only the person who agreed, please</source>
      <translation>这是另一个人：请只让已同意的本人入镜</translation>
    </message>
    <message>
      <source>This is too long, or has characters that cannot be printed.</source>
      <translation>内容过长，或含有无法打印的字符。</translation>
    </message>
    <message>
      <source>This kiosk is about to look for its server.</source>
      <translation>此考勤机即将连接其服务器。</translation>
    </message>
    <message>
      <source>This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer with the command</source>
      <translation>这台考勤机正在使用，但没有人可以管理它：请将其关闭，并在这台电脑上用以下命令添加一位管理员</translation>
    </message>
    <message>
      <source>This kiosk is not paired any more.</source>
      <translation>此考勤机已不再配对。</translation>
    </message>
    <message>
      <source>This kiosk is not set up completely. Log in to go on.</source>
      <translation>此考勤机尚未设置完成。请登录后继续。</translation>
    </message>
    <message>
      <source>This kiosk is ready</source>
      <translation>此考勤机已就绪</translation>
    </message>
    <message>
      <source>This kiosk works on its own. Pair it with a server to share people and attendance.</source>
      <translation>此考勤机独立工作。请与服务器配对，以共享人员和考勤。</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>本月</translation>
    </message>
    <message>
      <source>This name and this password do not belong together. Try again.</source>
      <translation>此姓名与密码不匹配。请再试一次。</translation>
    </message>
    <message>
      <source>This password is too short: it needs at least 8 characters.</source>
      <translation>此密码太短：至少需要 8 个字符。</translation>
    </message>
    <message>
      <source>This seems to be {name}, who is enrolled already.</source>
      <translation>这似乎是 {name}，此人已经登记。</translation>
    </message>
    <message>
      <source>This takes a moment</source>
      <translation>这需要一点时间</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>本周</translation>
    </message>
    <message>
      <source>Threads per model; more than one is slower where other cores are busy.</source>
      <translation>每个模型的线程数；其他核心繁忙时，多于一个反而更慢。</translation>
    </message>
    <message>
      <source>Three good photos of each person are enough. Photos are read once and not kept.</source>
      <translation>每人三张清晰的照片就够了。照片只读取一次，不会保留。</translation>
    </message>
    <message>
      <source>Tilt of the head, degrees</source>
      <translation>头部倾斜，度</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”.</source>
      <translation>一天中的时刻，例如 04:00，届时未签退的在岗算作缺少签退；或填 “never” 表示从不。</translation>
    </message>
    <message>
      <source>Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”.</source>
      <translation>一天中的时刻，例如 08:00，此后的首次签到在报表中算迟到；或填 “never” 表示从不。</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>时区</translation>
    </message>
    <message>
      <source>Times the margin that people marked as look-alikes of each other need.</source>
      <translation>被标记为彼此相似的人员所需领先值的倍数。</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>Told by</source>
      <translation>识别方式</translation>
    </message>
    <message>
      <source>Took away a login</source>
      <translation>取消了登录权限</translation>
    </message>
    <message>
      <source>Took the PIN away</source>
      <translation>移除了 PIN</translation>
    </message>
    <message>
      <source>Took the calibration back</source>
      <translation>撤销了校准</translation>
    </message>
    <message>
      <source>Touch a picture to take it again. Pictures are not stored.</source>
      <translation>触摸画面可重新拍摄。画面不会保存。</translation>
    </message>
    <message>
      <source>Tried liveness out</source>
      <translation>测试了活体检测</translation>
    </message>
    <message>
      <source>Try again in {time}</source>
      <translation>请在 {time} 后再试</translation>
    </message>
    <message>
      <source>Try fewer letters, another filter, or empty the search with Esc.</source>
      <translation>请减少字数、换一个筛选条件，或按 Esc 清空搜索。</translation>
    </message>
    <message>
      <source>Try fewer letters, or empty the search with Esc.</source>
      <translation>请减少字数，或按 Esc 清空搜索。</translation>
    </message>
    <message>
      <source>Try it out</source>
      <translation>试一试</translation>
    </message>
    <message>
      <source>Try once more, or ask the office</source>
      <translation>请再试一次，或联系办公室</translation>
    </message>
    <message>
      <source>Turn of the head</source>
      <translation>头部转动</translation>
    </message>
    <message>
      <source>Turn on a light, or step into the light</source>
      <translation>请开灯，或走到亮处</translation>
    </message>
    <message>
      <source>Turn your face to the light, step away and come back</source>
      <translation>请面向光线，离开后再回来</translation>
    </message>
    <message>
      <source>Turn your face to the screen</source>
      <translation>请将脸转向屏幕</translation>
    </message>
    <message>
      <source>Turn your head a little to the left</source>
      <translation>请将头稍微转向左边</translation>
    </message>
    <message>
      <source>Turn your head a little to the right</source>
      <translation>请将头稍微转向右边</translation>
    </message>
    <message>
      <source>Turn your head left</source>
      <translation>请向左转头</translation>
    </message>
    <message>
      <source>Turn your head right</source>
      <translation>请向右转头</translation>
    </message>
    <message>
      <source>Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is needed.</source>
      <translation>此画面中两人过于相似：对下一个人的领先值为 {margin}，需要 {min_margin}。</translation>
    </message>
    <message>
      <source>Type a name or an employee number above.</source>
      <translation>请在上方输入姓名或工号。</translation>
    </message>
    <message>
      <source>Type the name as the person writes it.</source>
      <translation>请按本人的写法输入姓名。</translation>
    </message>
    <message>
      <source>Type the word to go on</source>
      <translation>请输入该词以继续</translation>
    </message>
    <message>
      <source>Type your name first.</source>
      <translation>请先输入您的姓名。</translation>
    </message>
    <message>
      <source>Type your number and PIN once more</source>
      <translation>请重新输入您的工号和 PIN</translation>
    </message>
    <message>
      <source>Typed before a PIN.</source>
      <translation>在 PIN 之前输入。</translation>
    </message>
    <message>
      <source>Typed before the PIN.</source>
      <translation>在 PIN 之前输入。</translation>
    </message>
    <message>
      <source>Typed: {n}</source>
      <translation>已输入：{n}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Unpair</source>
      <translation>解除配对</translation>
    </message>
    <message>
      <source>Unpaired from the server</source>
      <translation>解除了与服务器的配对</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>更新</translation>
    </message>
    <message>
      <source>Use a photo instead</source>
      <translation>改用照片</translation>
    </message>
    <message>
      <source>Use at least {limit} digits.</source>
      <translation>请至少使用 {limit} 位数字。</translation>
    </message>
    <message>
      <source>Use at most {limit} digits.</source>
      <translation>请最多使用 {limit} 位数字。</translation>
    </message>
    <message>
      <source>Use digits only.</source>
      <translation>请只使用数字。</translation>
    </message>
    <message>
      <source>Use your PIN or badge</source>
      <translation>请使用 PIN 或工牌</translation>
    </message>
    <message>
      <source>Use your PIN or badge instead</source>
      <translation>请改用 PIN 或工牌</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or ask the office</source>
      <translation>请使用 PIN 或工牌，或联系办公室</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or come back with light on your face</source>
      <translation>请使用 PIN 或工牌，或让脸部受光后再来</translation>
    </message>
    <message>
      <source>Use your PIN or badge: your time counts</source>
      <translation>请使用 PIN 或工牌：您的时间同样有效</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Views taken: {n} of {all}</source>
      <translation>已拍角度：{n}，共 {all}</translation>
    </message>
    <message>
      <source>Was not seen</source>
      <translation>没有看到</translation>
    </message>
    <message>
      <source>Was refused at the login</source>
      <translation>登录被拒绝</translation>
    </message>
    <message>
      <source>Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in the settings, let liveness ask everybody for a challenge (“always”).</source>
      <translation>当时您自己的脸也在画面里吗？如果是，请返回重试。如果不是，别人可能替您打卡：请在设置中让活体检测对每个人都要求验证动作（“always”）。</translation>
    </message>
    <message>
      <source>Ways to clock in</source>
      <translation>打卡方式</translation>
    </message>
    <message>
      <source>Welcome to Clockface</source>
      <translation>欢迎使用 Clockface</translation>
    </message>
    <message>
      <source>Went out</source>
      <translation>已离开</translation>
    </message>
    <message>
      <source>What</source>
      <translation>操作</translation>
    </message>
    <message>
      <source>What a challenge is: coloured light of the screen on the face, a turn of the head, or both.</source>
      <translation>验证动作的内容：屏幕在脸上的彩色光、转头，或两者都有。</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>问题所在</translation>
    </message>
    <message>
      <source>What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.</source>
      <translation>模型的运行设备：没有 GPU 时 “cuda” 无法运行，“auto” 会改用 CPU。</translation>
    </message>
    <message>
      <source>What was tried is as it should be</source>
      <translation>测试过的都正常</translation>
    </message>
    <message>
      <source>When a second face is this large against the first, nobody is clearly in front.</source>
      <translation>第二张脸相对第一张达到此大小时，视为没有人明显站在前面。</translation>
    </message>
    <message>
      <source>Where does this kiosk stand?</source>
      <translation>此考勤机放在哪里？</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Whoever clocks in appears here at once.</source>
      <translation>签到的人员会立即显示在这里。</translation>
    </message>
    <message>
      <source>Whoever clocks out appears here at once.</source>
      <translation>签退的人员会立即显示在这里。</translation>
    </message>
    <message>
      <source>Whom or what</source>
      <translation>对象</translation>
    </message>
    <message>
      <source>Whose month? Type a name or number</source>
      <translation>谁的月度表？请输入姓名或工号</translation>
    </message>
    <message>
      <source>Width of the face, px</source>
      <translation>人脸宽度，px</translation>
    </message>
    <message>
      <source>Width of the picture asked of the camera.</source>
      <translation>向摄像头请求的画面宽度。</translation>
    </message>
    <message>
      <source>With a metered network: how often the kiosk looks for news.</source>
      <translation>使用按流量计费的网络时：考勤机多久查看一次更新。</translation>
    </message>
    <message>
      <source>With a roster, a CSV file beside the photos, also number, department and badge: name;employee_number;department;badge;photos</source>
      <translation>若有名单（照片旁的 CSV 文件），还可含工号、部门和工牌：name;employee_number;department;badge;photos</translation>
    </message>
    <message>
      <source>With “alternate”: how long after a record the opposite one is not yet written by itself.</source>
      <translation>使用 “alternate” 时：一次记录之后多久内不自动写入相反方向的记录。</translation>
    </message>
    <message>
      <source>With “schedule”: from which time of day on people come in or go out.</source>
      <translation>使用 “schedule” 时：从一天中的哪个时刻起算作签到或签退。</translation>
    </message>
    <message>
      <source>Within it the same direction is “already recorded” and nothing is written.</source>
      <translation>在此时长内，同一方向视为“已记录”，不再写入。</translation>
    </message>
    <message>
      <source>Without PIN or badge</source>
      <translation>没有 PIN 或工牌</translation>
    </message>
    <message>
      <source>Without a face</source>
      <translation>没有人脸</translation>
    </message>
    <message>
      <source>Without a face, a PIN or a badge is needed.</source>
      <translation>没有人脸时，需要 PIN 或工牌。</translation>
    </message>
    <message>
      <source>Without a face, give a badge, or an employee number and a PIN.</source>
      <translation>没有人脸时，请提供工牌，或工号和 PIN。</translation>
    </message>
    <message>
      <source>Without a new picture for so long the camera counts as lost.</source>
      <translation>超过此时长没有新画面，则视为摄像头断开。</translation>
    </message>
    <message>
      <source>Worked today</source>
      <translation>今日工时</translation>
    </message>
    <message>
      <source>Write the name first.</source>
      <translation>请先填写姓名。</translation>
    </message>
    <message>
      <source>Wrong PINs after which codes are locked.</source>
      <translation>PIN 不正确达到此次数后，PIN 和工牌被锁定。</translation>
    </message>
    <message>
      <source>Wrong PINs after which each further one has to wait longer.</source>
      <translation>PIN 不正确达到此次数后，每次再试需等待更久。</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>You log in with it, and corrections carry it.</source>
      <translation>您用它登录，更正也会注明它。</translation>
    </message>
    <message>
      <source>You pass, and pictures of you do not</source>
      <translation>您能通过，您的图片不能</translation>
    </message>
    <message>
      <source>You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower the live score in the settings.</source>
      <translation>您被当成了图片。请从正面给脸部打光，并擦净镜头。如果仍然如此，请在设置中降低活体分数。</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>您的 PIN</translation>
    </message>
    <message>
      <source>Your PIN is being checked</source>
      <translation>正在核对您的 PIN</translation>
    </message>
    <message>
      <source>Your face</source>
      <translation>您的脸</translation>
    </message>
    <message>
      <source>Your face was not always in view. Raise, lower or tilt the camera.</source>
      <translation>您的脸没有一直在画面中。请调高、调低或倾斜摄像头。</translation>
    </message>
    <message>
      <source>Your language</source>
      <translation>您的语言</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>您的姓名</translation>
    </message>
    <message>
      <source>Your number</source>
      <translation>您的工号</translation>
    </message>
    <message>
      <source>Your own face does not pass</source>
      <translation>您自己的脸不能通过</translation>
    </message>
    <message>
      <source>Your time is recorded</source>
      <translation>您的时间已记录</translation>
    </message>
    <message>
      <source>Your time isn’t saved</source>
      <translation>您的时间未保存</translation>
    </message>
    <message>
      <source>You’re in</source>
      <translation>您已签到</translation>
    </message>
    <message>
      <source>You’re out</source>
      <translation>您已签退</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>accept</translation>
    </message>
    <message>
      <source>applies after a restart</source>
      <translation>重启后生效</translation>
    </message>
    <message>
      <source>applies at once</source>
      <translation>立即生效</translation>
    </message>
    <message>
      <source>by {author}</source>
      <translation>由 {author}</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>M月d日 ddd</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>默认：{value}</translation>
    </message>
    <message>
      <source>down</source>
      <translation>低头</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>erase</translation>
    </message>
    <message>
      <source>from a photo</source>
      <translation>来自照片</translation>
    </message>
    <message>
      <source>given</source>
      <translation>已设置</translation>
    </message>
    <message>
      <source>left</source>
      <translation>向左</translation>
    </message>
    <message>
      <source>missing in</source>
      <translation>缺少签到</translation>
    </message>
    <message>
      <source>missing out</source>
      <translation>缺少签退</translation>
    </message>
    <message>
      <source>never</source>
      <translation>从未</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>未设置</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>未使用</translation>
    </message>
    <message>
      <source>or hold your badge to the reader</source>
      <translation>或将工牌靠近读卡器</translation>
    </message>
    <message>
      <source>right</source>
      <translation>向右</translation>
    </message>
    <message>
      <source>slowly, and a little is enough</source>
      <translation>慢慢来，稍微转一点就够了</translation>
    </message>
    <message>
      <source>so that I know it’s you</source>
      <translation>以便我确认是您</translation>
    </message>
    <message>
      <source>so that the picture is sharp</source>
      <translation>让画面清晰</translation>
    </message>
    <message>
      <source>so that your whole face is in view</source>
      <translation>让您的整张脸入镜</translation>
    </message>
    <message>
      <source>straight</source>
      <translation>正面</translation>
    </message>
    <message>
      <source>then look here</source>
      <translation>然后看这里</translation>
    </message>
    <message>
      <source>then touch OK</source>
      <translation>然后按 OK</translation>
    </message>
    <message>
      <source>to record your time</source>
      <translation>以记录您的时间</translation>
    </message>
    <message>
      <source>unpair</source>
      <translation>unpair</translation>
    </message>
    <message>
      <source>until your face fills the outline</source>
      <translation>直到您的脸填满轮廓</translation>
    </message>
    <message>
      <source>until your face fits the outline</source>
      <translation>直到您的脸进入轮廓</translation>
    </message>
    <message>
      <source>up</source>
      <translation>抬头</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>昨天 {time}</translation>
    </message>
    <message>
      <source>{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), lead over the next person {margin} (at least {min_margin}).</source>
      <translation>连续 {seen} 张画面中有 {agreeing} 张指向此人：相似度 {similarity}（至少 {min_similarity}），对下一个人的领先值 {margin}（至少 {min_margin}）。</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
      <source>{hours} today</source>
      <translation>今日 {hours}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} 至 {high}</translation>
    </message>
    <message>
      <source>{name} has no PIN any more.</source>
      <translation>{name} 不再有 PIN。</translation>
    </message>
    <message>
      <source>{name} is active again.</source>
      <translation>{name} 已重新启用。</translation>
    </message>
    <message>
      <source>{name} is enrolled</source>
      <translation>{name} 已登记</translation>
    </message>
    <message>
      <source>{name} is inactive now.</source>
      <translation>{name} 现已停用。</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>{name} 已保存。</translation>
    </message>
    <message>
      <source>{name} is used after a restart of the kiosk.</source>
      <translation>考勤机重启后使用 {name}。</translation>
    </message>
    <message>
      <source>{name} may log in now.</source>
      <translation>{name} 现在可以登录。</translation>
    </message>
    <message>
      <source>{name} may not log in any more.</source>
      <translation>{name} 不能再登录。</translation>
    </message>
    <message>
      <source>{name}, look here</source>
      <translation>{name}，请看这里</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} 天</translation>
    </message>
    <message>
      <source>{owner} has this already.</source>
      <translation>{owner} 已在使用。</translation>
    </message>
    <message>
      <source>{value} (at least {least})</source>
      <translation>{value}（至少 {least}）</translation>
    </message>
    <message>
      <source>{value} (noticed)</source>
      <translation>{value}（已发现）</translation>
    </message>
    <message>
      <source>{word} will not be able to log in any more.</source>
      <translation>{word} 将不能再登录。</translation>
    </message>
    <message>
      <source>“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.</source>
      <translation>“alternate” 对 “in” 回以 “out”；“in” 和 “out” 固定不变；“schedule” 按时刻；“ask” 会询问。</translation>
    </message>
    <message>
      <source>“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.</source>
      <translation>“passive”在所需网络安装后拒绝人脸的图片；“step_up”在有疑问时要求验证动作；“always”对每个人都要求；“off”不做任何检查。</translation>
    </message>
  </context>
</TS>
