<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>clockface</name>
    <message>
      <source>A PIN has at least {limit} digits.</source>
      <translation>Un PIN tiene al menos {limit} cifras.</translation>
    </message>
    <message>
      <source>A PIN has at most {limit} digits.</source>
      <translation>Un PIN tiene como máximo {limit} cifras.</translation>
    </message>
    <message>
      <source>A PIN has digits only.</source>
      <translation>Un PIN solo tiene cifras.</translation>
    </message>
    <message>
      <source>A PIN is typed after an employee number: write one.</source>
      <translation>Un PIN se escribe después de un número de empleado: indique uno.</translation>
    </message>
    <message>
      <source>A PIN is typed after the employee number: give one.</source>
      <translation>Un PIN se escribe después del número de empleado: indíquelo.</translation>
    </message>
    <message>
      <source>A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it can read them: keep it as safe as the kiosk itself.</source>
      <translation>Una copia de seguridad es un solo archivo con todos los fichajes, personas, plantillas, claves, ajustes y operadores. Quien la tenga puede leerlo todo: guárdela con tanto cuidado como el propio quiosco.</translation>
    </message>
    <message>
      <source>A challenge is made so that a picture cannot meet it.</source>
      <translation>Un reto está hecho para que una imagen no pueda superarlo.</translation>
    </message>
    <message>
      <source>A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg</source>
      <translation>Una carpeta o un archivo ZIP con una carpeta de fotos por persona, con su nombre: Ana_Silva/1.jpg</translation>
    </message>
    <message>
      <source>A little more light</source>
      <translation>Un poco más de luz</translation>
    </message>
    <message>
      <source>A part of the face was outside the picture.</source>
      <translation>Una parte de la cara quedaba fuera de la imagen.</translation>
    </message>
    <message>
      <source>A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet</source>
      <translation>Una foto puesta ante la cámara puede pasar. Instale las redes de la prueba de vida: clockface packs install minifasnet</translation>
    </message>
    <message>
      <source>A photo held before the camera passes: liveness is switched off in the settings.</source>
      <translation>Una foto puesta ante la cámara pasa: la prueba de vida está desactivada en los ajustes.</translation>
    </message>
    <message>
      <source>A picture of you passes for you</source>
      <translation>Una imagen suya pasa por usted</translation>
    </message>
    <message>
      <source>A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it.</source>
      <translation>Una ventana o una lámpara deslumbra a la cámara. Gire el quiosco hacia otro lado o cúbrala.</translation>
    </message>
    <message>
      <source>Accepted the clock</source>
      <translation>Aceptó el reloj</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>Activar</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Activo</translation>
    </message>
    <message>
      <source>Active again: {n}</source>
      <translation>Activos de nuevo: {n}</translation>
    </message>
    <message>
      <source>Add a missing event</source>
      <translation>Añadir un fichaje que falta</translation>
    </message>
    <message>
      <source>Add an administrator first.</source>
      <translation>Añada primero un administrador.</translation>
    </message>
    <message>
      <source>Add what the kiosk did not record.</source>
      <translation>Añada lo que el quiosco no registró.</translation>
    </message>
    <message>
      <source>Added an operator</source>
      <translation>Nuevo operador añadido</translation>
    </message>
    <message>
      <source>Administration</source>
      <translation>Administración</translation>
    </message>
    <message>
      <source>Administrator: everything</source>
      <translation>Administrador: todo</translation>
    </message>
    <message>
      <source>After the challenge somebody else stood there.</source>
      <translation>Después del reto había otra persona.</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>Todos los departamentos</translation>
    </message>
    <message>
      <source>All events: {n}</source>
      <translation>Todos los fichajes: {n}</translation>
    </message>
    <message>
      <source>All of these people were shown the notice and agreed.</source>
      <translation>Todas estas personas han visto el aviso y han dado su consentimiento.</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>Todos los resultados</translation>
    </message>
    <message>
      <source>All remarks</source>
      <translation>Todas las observaciones</translation>
    </message>
    <message>
      <source>All together: {hours}</source>
      <translation>En total: {hours}</translation>
    </message>
    <message>
      <source>Already in since {time}</source>
      <translation>Ya dentro desde {time}</translation>
    </message>
    <message>
      <source>Already out since {time}</source>
      <translation>Ya fuera desde {time}</translation>
    </message>
    <message>
      <source>An “in” older than this has no “out” any more: it is a missing out.</source>
      <translation>Una entrada más antigua ya no tiene salida: es una salida que falta.</translation>
    </message>
    <message>
      <source>And for at least so long.</source>
      <translation>Y durante al menos este tiempo.</translation>
    </message>
    <message>
      <source>Another face came into view during the challenge.</source>
      <translation>Apareció otra cara durante el reto.</translation>
    </message>
    <message>
      <source>Another server answered than the one of this text. Ask whoever runs it, or go on without.</source>
      <translation>Ha respondido otro servidor que el de este texto. Pregunte a quien lo gestiona o siga sin él.</translation>
    </message>
    <message>
      <source>As people say it; the kiosk greets with it.</source>
      <translation>Como se le llama; el quiosco saluda con este nombre.</translation>
    </message>
    <message>
      <source>As the person writes it.</source>
      <translation>Como lo escribe la persona.</translation>
    </message>
    <message>
      <source>Ask for the PIN after the badge.</source>
      <translation>Pedir el PIN después de la tarjeta.</translation>
    </message>
    <message>
      <source>Ask the office to add you</source>
      <translation>Pida a la oficina su inscripción</translation>
    </message>
    <message>
      <source>Ask the office to record your time</source>
      <translation>Pida en la oficina que anoten su hora</translation>
    </message>
    <message>
      <source>At least 8 characters. Three words make a good one.</source>
      <translation>Al menos 8 caracteres. Tres palabras van bien.</translation>
    </message>
    <message>
      <source>At least {n} characters; a short sentence is good.</source>
      <translation>Al menos {n} caracteres; una frase corta va bien.</translation>
    </message>
    <message>
      <source>At least {n} digits.</source>
      <translation>Al menos {n} cifras.</translation>
    </message>
    <message>
      <source>At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or hold the QR code to the camera.</source>
      <translation>En el servidor, añada un quiosco: muestra un texto y un código QR que valen poco tiempo. Pegue el texto aquí o acerque el código QR a la cámara.</translation>
    </message>
    <message>
      <source>At work and privately</source>
      <translation>En el trabajo y en privado</translation>
    </message>
    <message>
      <source>At work only with a licence of its maker</source>
      <translation>En el trabajo, solo con una licencia de su autor</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Intentos</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Asistencia</translation>
    </message>
    <message>
      <source>Attendance records</source>
      <translation>Registro de fichajes</translation>
    </message>
    <message>
      <source>Attendance to be sent</source>
      <translation>Fichajes por enviar</translation>
    </message>
    <message>
      <source>Audit log</source>
      <translation>Registro de auditoría</translation>
    </message>
    <message>
      <source>Auditor: reads</source>
      <translation>Auditor: consulta</translation>
    </message>
    <message>
      <source>Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.</source>
      <translation>Autoridades para un servidor vinculado sin huella: «system» o un archivo de certificados.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>Volver al valor predeterminado</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>Volver a la administración</translation>
    </message>
    <message>
      <source>Back to the kiosk</source>
      <translation>Volver al quiosco</translation>
    </message>
    <message>
      <source>Badge</source>
      <translation>Tarjeta</translation>
    </message>
    <message>
      <source>Badge and face</source>
      <translation>Tarjeta y cara</translation>
    </message>
    <message>
      <source>Become the administrator</source>
      <translation>Ser administrador</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>Antes de empezar</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Empezar</translation>
    </message>
    <message>
      <source>Begin, and stand where people stand.</source>
      <translation>Empiece y póngase donde se pone la gente.</translation>
    </message>
    <message>
      <source>Begin, go where people will stand, and look at the camera.</source>
      <translation>Empiece, vaya adonde se pondrá la gente y mire a la cámara.</translation>
    </message>
    <message>
      <source>Between full scans only the surroundings of the followed face are searched.</source>
      <translation>Entre dos búsquedas completas solo se mira alrededor de la cara que se sigue.</translation>
    </message>
    <message>
      <source>Bright, and so near that it hides your face. Begin, and hold it up for ten seconds.</source>
      <translation>Con brillo y tan cerca que tape su cara. Empiece y sosténgalo diez segundos.</translation>
    </message>
    <message>
      <source>Brightness of the face</source>
      <translation>Luminosidad de la cara</translation>
    </message>
    <message>
      <source>CSV, for payroll</source>
      <translation>CSV, para las nóminas</translation>
    </message>
    <message>
      <source>Calibrated the recognition</source>
      <translation>Calibró el reconocimiento</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>Entró</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Cámara</translation>
    </message>
    <message>
      <source>Camera off</source>
      <translation>Cámara apagada</translation>
    </message>
    <message>
      <source>Camera on</source>
      <translation>Cámara encendida</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cannot clock in</source>
      <translation>Sin forma de fichar</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>Mayúsculas</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>Cambiar el PIN</translation>
    </message>
    <message>
      <source>Changed a password</source>
      <translation>Cambio de una contraseña</translation>
    </message>
    <message>
      <source>Changed a setting</source>
      <translation>Cambio de un ajuste</translation>
    </message>
    <message>
      <source>Changed the profile</source>
      <translation>Cambio de la ficha</translation>
    </message>
    <message>
      <source>Changes of people to be sent</source>
      <translation>Cambios de personas por enviar</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Comprobación</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Comprobar otra vez</translation>
    </message>
    <message>
      <source>Check the camera</source>
      <translation>Comprobar la cámara</translation>
    </message>
    <message>
      <source>Check your number and PIN, or your badge</source>
      <translation>Compruebe su número y su PIN, o su tarjeta</translation>
    </message>
    <message>
      <source>Choose a ZIP file or a roster</source>
      <translation>Elegir un archivo ZIP o una lista</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Elegir una carpeta</translation>
    </message>
    <message>
      <source>Choose a person</source>
      <translation>Elegir una persona</translation>
    </message>
    <message>
      <source>Choose another day. Receipts are kept for a number of days that the settings say.</source>
      <translation>Elija otro día. Los recibos se guardan durante los días que indican los ajustes.</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>Quitar la selección</translation>
    </message>
    <message>
      <source>Choose other days, or another person.</source>
      <translation>Elija otros días u otra persona.</translation>
    </message>
    <message>
      <source>Chose a model pack</source>
      <translation>Elección de un paquete de modelos</translation>
    </message>
    <message>
      <source>Chosen: {n}</source>
      <translation>Selección: {n}</translation>
    </message>
    <message>
      <source>City with the same time</source>
      <translation>Ciudad con la misma hora</translation>
    </message>
    <message>
      <source>Click here and hold the badge to the reader.</source>
      <translation>Haga clic aquí y acerque la tarjeta al lector.</translation>
    </message>
    <message>
      <source>Clock not certain</source>
      <translation>Hora no segura</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Closing the kiosk stops the recording of attendance.</source>
      <translation>Cerrar el quiosco detiene el registro de la asistencia.</translation>
    </message>
    <message>
      <source>Codes are locked</source>
      <translation>Los códigos están bloqueados</translation>
    </message>
    <message>
      <source>Colours of the screen.</source>
      <translation>Colores de la pantalla.</translation>
    </message>
    <message>
      <source>Come a little closer</source>
      <translation>Acérquese un poco</translation>
    </message>
    <message>
      <source>Come closer and look straight here</source>
      <translation>Acérquese y mire de frente aquí</translation>
    </message>
    <message>
      <source>Compare it with another clock first. From now on records count as made at the time that this clock shows. Type “{word}” to go on.</source>
      <translation>Compárelo primero con otro reloj. A partir de ahora vale para los registros la hora que muestra este reloj. Escriba «{word}» para continuar.</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consentimiento</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Contraste</translation>
    </message>
    <message>
      <source>Correct this</source>
      <translation>Corregir</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Corrección de un fichaje</translation>
    </message>
    <message>
      <source>Corrected later</source>
      <translation>Corregido después</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Corrección</translation>
    </message>
    <message>
      <source>Correction by {name}</source>
      <translation>Corrección de {name}</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Correcciones</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Carpeta de datos</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Día</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Días</translation>
    </message>
    <message>
      <source>Deactivate</source>
      <translation>Desactivar</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Decisión</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>Departamento</translation>
    </message>
    <message>
      <source>Did not come</source>
      <translation>Ausencia</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>Suma de comprobación</translation>
    </message>
    <message>
      <source>Digits of a new PIN, at least.</source>
      <translation>Número mínimo de cifras de un PIN nuevo.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distancia</translation>
    </message>
    <message>
      <source>Does a photo of you pass for you?</source>
      <translation>¿Pasa una foto suya por usted?</translation>
    </message>
    <message>
      <source>Does not pass</source>
      <translation>No pasa</translation>
    </message>
    <message>
      <source>Does the camera see well here?</source>
      <translation>¿Ve bien la cámara aquí?</translation>
    </message>
    <message>
      <source>Each clocking in and out appears here at once.</source>
      <translation>Cada entrada y cada salida aparece aquí enseguida.</translation>
    </message>
    <message>
      <source>Edges of a phone or sheet</source>
      <translation>Bordes de un teléfono u hoja</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modificar</translation>
    </message>
    <message>
      <source>Employee number</source>
      <translation>Número de empleado</translation>
    </message>
    <message>
      <source>Enrol</source>
      <translation>Inscribir</translation>
    </message>
    <message>
      <source>Enrol a person</source>
      <translation>Inscribir a una persona</translation>
    </message>
    <message>
      <source>Enrol as another person</source>
      <translation>Inscribir como otra persona</translation>
    </message>
    <message>
      <source>Enrol people first; their hours appear here.</source>
      <translation>Inscriba primero a personas; sus horas aparecen aquí.</translation>
    </message>
    <message>
      <source>Enrol people first; whoever clocks in is here then.</source>
      <translation>Inscriba primero a personas; quien fiche aparece aquí.</translation>
    </message>
    <message>
      <source>Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do.</source>
      <translation>Inscriba a las personas una a una ante esta cámara, o importe fotos con una lista. La cara no es obligatoria: basta con un PIN.</translation>
    </message>
    <message>
      <source>Enrol the face</source>
      <translation>Inscribir la cara</translation>
    </message>
    <message>
      <source>Enrol the face again</source>
      <translation>Inscribir la cara de nuevo</translation>
    </message>
    <message>
      <source>Enrol the first person</source>
      <translation>Inscribir a la primera persona</translation>
    </message>
    <message>
      <source>Enrol the next person</source>
      <translation>Inscribir a la siguiente persona</translation>
    </message>
    <message>
      <source>Enrolled</source>
      <translation>Inscripción</translation>
    </message>
    <message>
      <source>Enrolled again</source>
      <translation>Nueva inscripción</translation>
    </message>
    <message>
      <source>Enrolled in spite of a likeness</source>
      <translation>Inscripción a pesar de un parecido</translation>
    </message>
    <message>
      <source>Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}.</source>
      <translation>Inscripciones: {done}. Sin inscribir: {failed}. Fotos sin usar: {left}. Sin probar: {untried}.</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>Anotado el</translation>
    </message>
    <message>
      <source>Entered by</source>
      <translation>Anotado por</translation>
    </message>
    <message>
      <source>Entered by hand.</source>
      <translation>Anotado a mano.</translation>
    </message>
    <message>
      <source>Entries are chained to one another: none can be changed or taken out unseen.</source>
      <translation>Las anotaciones están encadenadas: ninguna se puede cambiar ni quitar sin que se note.</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Erase them</source>
      <translation>Borrar a estas personas</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>Borrado</translation>
    </message>
    <message>
      <source>Erased: {n}</source>
      <translation>Borrados: {n}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Fichaje</translation>
    </message>
    <message>
      <source>Event id</source>
      <translation>Identificador del fichaje</translation>
    </message>
    <message>
      <source>Events: {n}</source>
      <translation>Fichajes: {n}</translation>
    </message>
    <message>
      <source>Every login, enrolment, correction and export is noted.</source>
      <translation>Se anota cada inicio de sesión, inscripción, corrección y exportación.</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>Everybody can be enrolled.</source>
      <translation>Se puede inscribir a todos.</translation>
    </message>
    <message>
      <source>Everybody has a login of their own, so that the audit log says who it was.</source>
      <translation>Cada uno tiene su propio acceso, para que el registro de auditoría diga quién fue.</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>Todo está en orden.</translation>
    </message>
    <message>
      <source>Everything that is kept about {name}</source>
      <translation>Todo lo que se guarda sobre {name}</translation>
    </message>
    <message>
      <source>Excel</source>
      <translation>Excel</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exportación</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>Cara</translation>
    </message>
    <message>
      <source>Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.</source>
      <translation>Solo la cara; la cara o, si no, PIN o tarjeta; o primero PIN o tarjeta y después la cara de esa persona.</translation>
    </message>
    <message>
      <source>Face does not fit the code</source>
      <translation>La cara no corresponde al código</translation>
    </message>
    <message>
      <source>Face in view</source>
      <translation>Cara en la imagen</translation>
    </message>
    <message>
      <source>Fetch newer versions of Clockface from the server; without it they come by stick alone.</source>
      <translation>Obtener del servidor las versiones nuevas de Clockface; si no, llegan solo por memoria USB.</translation>
    </message>
    <message>
      <source>Figures and signs</source>
      <translation>Cifras y signos</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>Finding faces</source>
      <translation>Búsqueda de caras</translation>
    </message>
    <message>
      <source>First choose who looks after this kiosk. Only this person can then enrol people, correct times, change settings and close the window; more people can be added later.</source>
      <translation>Elija primero quién cuida de este quiosco. Solo esta persona puede después inscribir a personas, corregir horas, cambiar ajustes y cerrar la ventana; más adelante se pueden añadir otras.</translation>
    </message>
    <message>
      <source>First in</source>
      <translation>Primera entrada</translation>
    </message>
    <message>
      <source>First look at the camera yourself, then hold two pictures of yourself before it. At the end you see what the kiosk would have done.</source>
      <translation>Primero mire usted a la cámara y después ponga ante ella dos imágenes suyas. Al final verá lo que habría hecho el quiosco.</translation>
    </message>
    <message>
      <source>For how long codes are then locked, restarts not counted.</source>
      <translation>Durante cuánto tiempo se bloquean los códigos, sin contar los reinicios.</translation>
    </message>
    <message>
      <source>For how many days the receipts of recognition attempts are kept.</source>
      <translation>Días durante los que se guardan los recibos de los intentos de reconocimiento.</translation>
    </message>
    <message>
      <source>For leaving the full screen.</source>
      <translation>Para salir de la pantalla completa.</translation>
    </message>
    <message>
      <source>For the administration of this kiosk.</source>
      <translation>Para la administración de este quiosco.</translation>
    </message>
    <message>
      <source>Found that nobody may log in</source>
      <translation>Comprobó que nadie puede iniciar sesión</translation>
    </message>
    <message>
      <source>Found: {n} of {of}</source>
      <translation>Resultados: {n} de {of}</translation>
    </message>
    <message>
      <source>Free space</source>
      <translation>Espacio libre</translation>
    </message>
    <message>
      <source>From now on the kiosk knows this face: try it at once.</source>
      <translation>El quiosco ya conoce esta cara: pruébelo enseguida.</translation>
    </message>
    <message>
      <source>From now on the kiosk takes this PIN or badge.</source>
      <translation>El quiosco ya acepta este PIN o esta tarjeta.</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Del … al …</translation>
    </message>
    <message>
      <source>Gave out a person’s data</source>
      <translation>Entrega de los datos de una persona</translation>
    </message>
    <message>
      <source>Give a number.</source>
      <translation>Indique un número.</translation>
    </message>
    <message>
      <source>Give the site a name, such as the one on its door.</source>
      <translation>Dé un nombre al lugar, por ejemplo el que hay en la puerta.</translation>
    </message>
    <message>
      <source>Given elsewhere, as {operator} stated on {when}</source>
      <translation>Dado en otro lugar, según declaró {operator} el {when}</translation>
    </message>
    <message>
      <source>Given here on {when}, with {operator}</source>
      <translation>Dado aquí el {when}, con {operator}</translation>
    </message>
    <message>
      <source>Go on without a server</source>
      <translation>Seguir sin servidor</translation>
    </message>
    <message>
      <source>HNSW index: links of each node.</source>
      <translation>Índice HNSW: enlaces de cada nodo.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search while it is built.</source>
      <translation>Índice HNSW: amplitud de la búsqueda mientras se construye.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search; raised by itself when recall is low.</source>
      <translation>Índice HNSW: amplitud de la búsqueda; aumenta sola cuando la exhaustividad es baja.</translation>
    </message>
    <message>
      <source>Have ready: a photo of your face on paper, and one on a phone. You can leave each out.</source>
      <translation>Tenga a mano una foto de su cara en papel y otra en un teléfono. Puede omitir cualquiera de las dos.</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Height of the picture asked of the camera.</source>
      <translation>Altura de la imagen que se pide a la cámara.</translation>
    </message>
    <message>
      <source>Here you find who forgot to clock out since yesterday.</source>
      <translation>Aquí encuentra a quienes no tienen salida desde ayer.</translation>
    </message>
    <message>
      <source>Hold a photo of yourself before the camera</source>
      <translation>Sostenga una foto suya ante la cámara</translation>
    </message>
    <message>
      <source>Hold it to the reader while this field is chosen.</source>
      <translation>Acérquela al lector mientras este campo está seleccionado.</translation>
    </message>
    <message>
      <source>Hold still a moment</source>
      <translation>Un momento sin moverse</translation>
    </message>
    <message>
      <source>Hold still for a moment</source>
      <translation>Espere un momento sin moverse</translation>
    </message>
    <message>
      <source>Hold the QR code so that it fills half of the picture.</source>
      <translation>Sostenga el código QR de modo que llene la mitad de la imagen.</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Horas</translation>
    </message>
    <message>
      <source>Hours of each day of the month</source>
      <translation>Horas de cada día del mes</translation>
    </message>
    <message>
      <source>Hours of each day, all people together</source>
      <translation>Horas de cada día, todas las personas juntas</translation>
    </message>
    <message>
      <source>Hours of the month: {hours}</source>
      <translation>Horas del mes: {hours}</translation>
    </message>
    <message>
      <source>Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; “never” leaves that to its next start.</source>
      <translation>Horas, por ejemplo 02:00-04:00, en las que el quiosco inicia por sí mismo una versión nueva mientras no hay nadie; «never» lo deja para el próximo inicio.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Medio</translation>
    </message>
    <message>
      <source>How far the head may be tilted, in degrees.</source>
      <translation>Inclinación máxima de la cabeza, en grados.</translation>
    </message>
    <message>
      <source>How far the nose may lie off the middle of the eyes, in eye distances.</source>
      <translation>Cuánto puede apartarse la nariz del centro de los ojos, en distancias entre los ojos.</translation>
    </message>
    <message>
      <source>How large a share of the people an update may take away at once; more of them is a mistake.</source>
      <translation>Qué parte de las personas puede quitar de una vez una actualización; si son más, es una equivocación.</translation>
    </message>
    <message>
      <source>How long a result stays after the person left.</source>
      <translation>Cuánto tiempo queda un resultado después de irse la persona.</translation>
    </message>
    <message>
      <source>How long a source may take to give its first picture.</source>
      <translation>Cuánto puede tardar una fuente en dar su primera imagen.</translation>
    </message>
    <message>
      <source>How long are attempts kept?</source>
      <translation>¿Cuánto tiempo se guardan los intentos?</translation>
    </message>
    <message>
      <source>How long the server may take for an answer.</source>
      <translation>Cuánto puede tardar el servidor en responder.</translation>
    </message>
    <message>
      <source>How much of a name the screen shows.</source>
      <translation>Qué parte del nombre muestra la pantalla.</translation>
    </message>
    <message>
      <source>I can’t confirm it’s you</source>
      <translation>No puedo confirmarlo</translation>
    </message>
    <message>
      <source>I can’t see right now</source>
      <translation>Ahora mismo no veo</translation>
    </message>
    <message>
      <source>I can’t see you well</source>
      <translation>No le veo bien</translation>
    </message>
    <message>
      <source>I don’t know you yet</source>
      <translation>Aún no le conozco</translation>
    </message>
    <message>
      <source>IANA name of the time zone of the site, such as Europe/Berlin.</source>
      <translation>Nombre IANA de la zona horaria del lugar, por ejemplo Europe/Berlin.</translation>
    </message>
    <message>
      <source>If it is the same person, stop here and open the one who is there already. If it is not, twins for instance, say so: both will then need a clearer picture to be told apart.</source>
      <translation>Si es la misma persona, deténgase aquí y abra la ficha que ya existe. Si no lo es, por ejemplo si son gemelos, dígalo: entonces hará falta una imagen más nítida de ambos para distinguirlos.</translation>
    </message>
    <message>
      <source>If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not certain.</source>
      <translation>Si no está bien, póngalo en hora: el quiosco volverá a fiarse de él por sí solo. Hasta entonces, cada registro indica que su hora no es segura.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>Importar personas</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importación</translation>
    </message>
    <message>
      <source>In</source>
      <translation>Entrada</translation>
    </message>
    <message>
      <source>In now: {n}</source>
      <translation>Dentro ahora: {n}</translation>
    </message>
    <message>
      <source>In or out?</source>
      <translation>¿Entrada o salida?</translation>
    </message>
    <message>
      <source>In since</source>
      <translation>Dentro desde</translation>
    </message>
    <message>
      <source>In the time allowed, nothing turned as a head does.</source>
      <translation>En el tiempo permitido, nada giró como lo hace una cabeza.</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>En uso</translation>
    </message>
    <message>
      <source>In, but not out</source>
      <translation>Entrada sin salida</translation>
    </message>
    <message>
      <source>In, {when}</source>
      <translation>Entrada, {when}</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>Inactivo</translation>
    </message>
    <message>
      <source>Inactive now: {n}</source>
      <translation>Inactivos ahora: {n}</translation>
    </message>
    <message>
      <source>Install one with the command: clockface packs install FOLDER</source>
      <translation>Instale uno con la orden: clockface packs install FOLDER</translation>
    </message>
    <message>
      <source>Is asked for a challenge</source>
      <translation>Debe superar un reto</translation>
    </message>
    <message>
      <source>Is there a server?</source>
      <translation>¿Hay un servidor?</translation>
    </message>
    <message>
      <source>Is turned away</source>
      <translation>Se rechaza</translation>
    </message>
    <message>
      <source>It can be better here</source>
      <translation>Aquí se puede mejorar</translation>
    </message>
    <message>
      <source>It changes back by itself</source>
      <translation>Vuelve por sí solo</translation>
    </message>
    <message>
      <source>It is another person, because</source>
      <translation>Es otra persona, porque</translation>
    </message>
    <message>
      <source>It is kept for good beside the event. No details of health, please.</source>
      <translation>Queda para siempre junto al fichaje. Sin datos de salud, por favor.</translation>
    </message>
    <message>
      <source>It is the same person: stop here</source>
      <translation>Es la misma persona: detenerse aquí</translation>
    </message>
    <message>
      <source>It is too bright. Dim the lamp that shines on the people.</source>
      <translation>Hay demasiada luz. Atenúe la lámpara que ilumina a la gente.</translation>
    </message>
    <message>
      <source>It is too dark. Put a lamp above the kiosk that shines on the people.</source>
      <translation>Está demasiado oscuro. Ponga sobre el quiosco una lámpara que ilumine a la gente.</translation>
    </message>
    <message>
      <source>It is {time} there now.</source>
      <translation>Allí son ahora las {time}.</translation>
    </message>
    <message>
      <source>It isn’t taken back</source>
      <translation>No queda anulado</translation>
    </message>
    <message>
      <source>It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can pair it at any time, under Health.</source>
      <translation>Comparte personas y fichajes entre quioscos. Sin él, este quiosco trabaja por su cuenta, y puede vincularlo en cualquier momento en Estado.</translation>
    </message>
    <message>
      <source>It starts in {n}</source>
      <translation>Empieza en {n}</translation>
    </message>
    <message>
      <source>It takes half a minute and shows that everything works. After that the kiosk knows you.</source>
      <translation>Tarda medio minuto y muestra que todo funciona. Después el quiosco le conoce.</translation>
    </message>
    <message>
      <source>Its name for this kiosk</source>
      <translation>Su nombre para este quiosco</translation>
    </message>
    <message>
      <source>It’s taken back</source>
      <translation>Queda anulado</translation>
    </message>
    <message>
      <source>It’s too bright here</source>
      <translation>Aquí hay demasiada luz</translation>
    </message>
    <message>
      <source>It’s too dark here</source>
      <translation>Aquí está demasiado oscuro</translation>
    </message>
    <message>
      <source>I’ll ask you to turn your head</source>
      <translation>Le pediré que gire la cabeza</translation>
    </message>
    <message>
      <source>I’m coming in now</source>
      <translation>Entro ahora</translation>
    </message>
    <message>
      <source>I’m going out now</source>
      <translation>Salgo ahora</translation>
    </message>
    <message>
      <source>I’m not set up yet</source>
      <translation>Aún no estoy configurado</translation>
    </message>
    <message>
      <source>I’m not sure it’s you</source>
      <translation>No le reconozco con seguridad</translation>
    </message>
    <message>
      <source>Just a moment</source>
      <translation>Un momento</translation>
    </message>
    <message>
      <source>Keep it so until the line is full</source>
      <translation>Manténgalo así hasta que la línea esté llena</translation>
    </message>
    <message>
      <source>Keep looking here</source>
      <translation>Siga mirando aquí</translation>
    </message>
    <message>
      <source>Kept in the audit log.</source>
      <translation>Se guarda en el registro de auditoría.</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>Quiosco</translation>
    </message>
    <message>
      <source>Language of the kiosk.</source>
      <translation>Idioma del quiosco.</translation>
    </message>
    <message>
      <source>Language of this kiosk</source>
      <translation>Idioma de este quiosco</translation>
    </message>
    <message>
      <source>Languages that a person may choose for 20 seconds, with blanks between.</source>
      <translation>Idiomas que una persona puede elegir durante 20 segundos, separados por espacios.</translation>
    </message>
    <message>
      <source>Last attendance</source>
      <translation>Último fichaje</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>Última copia de seguridad</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>Último contacto</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>El mes pasado</translation>
    </message>
    <message>
      <source>Last out</source>
      <translation>Última salida</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Con retraso</translation>
    </message>
    <message>
      <source>Late and missing</source>
      <translation>Retrasos y faltas</translation>
    </message>
    <message>
      <source>Late by</source>
      <translation>Retraso</translation>
    </message>
    <message>
      <source>Lateness is looked at when the settings say when work begins.</source>
      <translation>Los retrasos se miran cuando los ajustes indican a qué hora empieza el trabajo.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Más tarde</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Ventaja</translation>
    </message>
    <message>
      <source>Lead needed</source>
      <translation>Ventaja necesaria</translation>
    </message>
    <message>
      <source>Lead over the best other person; not set: the measured default of the model pack.</source>
      <translation>Ventaja sobre la mejor de las demás personas; sin definir: el valor medido del paquete de modelos.</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>Omitir</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>Salida a las</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Omitido</translation>
    </message>
    <message>
      <source>Left: {n}</source>
      <translation>Han salido: {n}</translation>
    </message>
    <message>
      <source>Let one person step forward</source>
      <translation>Que se acerque una sola persona</translation>
    </message>
    <message>
      <source>Let the light fall on your face</source>
      <translation>Deje que la luz le dé en la cara</translation>
    </message>
    <message>
      <source>Let the person read this, in their language.</source>
      <translation>Haga que la persona lea esto, en su idioma.</translation>
    </message>
    <message>
      <source>Let the person type it themselves.</source>
      <translation>Deje que la persona lo escriba por sí misma.</translation>
    </message>
    <message>
      <source>Letters of another language</source>
      <translation>Letras de otro idioma</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Licence accepted</source>
      <translation>Licencia aceptada</translation>
    </message>
    <message>
      <source>Lift your chin</source>
      <translation>Levante la barbilla</translation>
    </message>
    <message>
      <source>Lift your chin a little</source>
      <translation>Levante un poco la barbilla</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Luz</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>Luz de fondo</translation>
    </message>
    <message>
      <source>Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the first people will show whether they are seen well.</source>
      <translation>Se miden la luz, la distancia y la nitidez durante cinco segundos; no se guarda ninguna imagen. Si lo omite, solo las primeras personas mostrarán si se las ve bien.</translation>
    </message>
    <message>
      <source>Live score</source>
      <translation>Valor de vida</translation>
    </message>
    <message>
      <source>Live score {score}; {needed} is needed.</source>
      <translation>Valor de vida {score}; se necesita {needed}.</translation>
    </message>
    <message>
      <source>Live score, from 0 to 1, that the latest pictures of a face must reach on average.</source>
      <translation>Valor de vida, de 0 a 1, que deben alcanzar de media las últimas imágenes de una cara.</translation>
    </message>
    <message>
      <source>Liveness</source>
      <translation>Prueba de vida</translation>
    </message>
    <message>
      <source>Liveness is switched off in the settings: every picture of a face will pass.</source>
      <translation>La prueba de vida está desactivada en los ajustes: pasará cualquier imagen de una cara.</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Bloquear</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>Iniciar sesión</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>Inicio de sesión</translation>
    </message>
    <message>
      <source>Look at the camera as you do when you clock in</source>
      <translation>Mire a la cámara como cuando ficha</translation>
    </message>
    <message>
      <source>Look here</source>
      <translation>Mire aquí</translation>
    </message>
    <message>
      <source>Look here all the same, and tell the office</source>
      <translation>Mire aquí de todos modos y avise a la oficina</translation>
    </message>
    <message>
      <source>Look straight at the screen</source>
      <translation>Mire de frente a la pantalla</translation>
    </message>
    <message>
      <source>Look straight here</source>
      <translation>Mire de frente aquí</translation>
    </message>
    <message>
      <source>Look-alikes</source>
      <translation>Personas parecidas</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>Se parece a</translation>
    </message>
    <message>
      <source>Lost to damage</source>
      <translation>Pérdida por daños</translation>
    </message>
    <message>
      <source>Loudness of the sounds; 0 is silence.</source>
      <translation>Volumen de los sonidos; 0 es silencio.</translation>
    </message>
    <message>
      <source>Lower your chin</source>
      <translation>Baje la barbilla</translation>
    </message>
    <message>
      <source>Lower your chin a little</source>
      <translation>Baje un poco la barbilla</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>MMMM 'de' yyyy</translation>
    </message>
    <message>
      <source>Made a backup</source>
      <translation>Copia de seguridad hecha</translation>
    </message>
    <message>
      <source>Made active</source>
      <translation>Activación</translation>
    </message>
    <message>
      <source>Made inactive</source>
      <translation>Desactivación</translation>
    </message>
    <message>
      <source>Make a backup</source>
      <translation>Hacer una copia de seguridad</translation>
    </message>
    <message>
      <source>Many pictures are blurred. Give it more light, and fasten the camera.</source>
      <translation>Muchas imágenes están movidas. Dé más luz y sujete bien la cámara.</translation>
    </message>
    <message>
      <source>May be used</source>
      <translation>Uso permitido</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a darker one is “too dark”.</source>
      <translation>Nivel medio de gris de una cara; si es más oscura, está «demasiado oscura».</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a lighter one is “too bright”.</source>
      <translation>Nivel medio de gris de una cara; si es más clara, está «demasiado clara».</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Medido con</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Faltan</translation>
    </message>
    <message>
      <source>Missing in</source>
      <translation>Falta la entrada</translation>
    </message>
    <message>
      <source>Missing out</source>
      <translation>Falta la salida</translation>
    </message>
    <message>
      <source>Mix the digits of the keypad, so that nobody reads a PIN off the hand.</source>
      <translation>Mezclar las cifras del teclado, para que nadie adivine el PIN por el movimiento de la mano.</translation>
    </message>
    <message>
      <source>Model pack</source>
      <translation>Paquete de modelos</translation>
    </message>
    <message>
      <source>Model packs and licences</source>
      <translation>Paquetes de modelos y licencias</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>Mes siguiente</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>Mes anterior</translation>
    </message>
    <message>
      <source>Month sheet</source>
      <translation>Hoja del mes</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Detalles</translation>
    </message>
    <message>
      <source>Most alike</source>
      <translation>Más parecidos</translation>
    </message>
    <message>
      <source>Move to the middle</source>
      <translation>Colóquese en el centro</translation>
    </message>
    <message>
      <source>My clock needs checking</source>
      <translation>Hay que comprobar mi reloj</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>Nombre del lugar</translation>
    </message>
    <message>
      <source>Name of this kiosk, written into every record.</source>
      <translation>Nombre de este quiosco, que se escribe en cada registro.</translation>
    </message>
    <message>
      <source>Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that nobody carries both away.</source>
      <translation>Los nombres y las caras están protegidos con una clave que está en este ordenador. Haga cifrar su disco, para que nadie se lleve ambas cosas.</translation>
    </message>
    <message>
      <source>Narrower faces are too far away to be compared.</source>
      <translation>Las caras más estrechas están demasiado lejos para compararlas.</translation>
    </message>
    <message>
      <source>Narrowest face that is searched for in a live picture.</source>
      <translation>Anchura mínima de una cara que se busca en la imagen en directo.</translation>
    </message>
    <message>
      <source>Never happened: strike it out</source>
      <translation>No ocurrió: tachar</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>PIN nuevo</translation>
    </message>
    <message>
      <source>New operator</source>
      <translation>Nuevo operador</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Página siguiente</translation>
    </message>
    <message>
      <source>Next: in</source>
      <translation>Después: entrada</translation>
    </message>
    <message>
      <source>Next: out</source>
      <translation>Después: salida</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>No face</source>
      <translation>Ninguna cara</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>No se encontró ninguna cara.</translation>
    </message>
    <message>
      <source>No model pack is installed</source>
      <translation>No hay ningún paquete de modelos instalado</translation>
    </message>
    <message>
      <source>No out is missing</source>
      <translation>No falta ninguna salida</translation>
    </message>
    <message>
      <source>No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have done. Meanwhile nobody can clock in here.</source>
      <translation>No se guarda ninguna imagen ni ningún valor. El registro de auditoría anota que lo probó y lo que habría hecho el quiosco. Mientras tanto nadie puede fichar aquí.</translation>
    </message>
    <message>
      <source>Nobody can look this password up. A second administrator can give you a new one.</source>
      <translation>Nadie puede consultar esta contraseña. Un segundo administrador puede darle una nueva.</translation>
    </message>
    <message>
      <source>Nobody fits</source>
      <translation>Ningún resultado</translation>
    </message>
    <message>
      <source>Nobody fits the search</source>
      <translation>Nadie coincide con la búsqueda</translation>
    </message>
    <message>
      <source>Nobody has left yet today</source>
      <translation>Hoy aún no ha salido nadie</translation>
    </message>
    <message>
      <source>Nobody is enrolled with the model pack in use.</source>
      <translation>No hay nadie inscrito con el paquete de modelos en uso.</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet</source>
      <translation>Aún no hay nadie inscrito</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet. Do that in the administration, under People.</source>
      <translation>Aún no hay nadie inscrito. Hágalo en la administración, en Personas.</translation>
    </message>
    <message>
      <source>Nobody is in</source>
      <translation>No hay nadie dentro</translation>
    </message>
    <message>
      <source>Nobody is recognised on a picture older than this.</source>
      <translation>No se reconoce a nadie en una imagen más antigua.</translation>
    </message>
    <message>
      <source>Nobody may log in</source>
      <translation>Nadie puede iniciar sesión</translation>
    </message>
    <message>
      <source>Nobody may log in yet</source>
      <translation>Aún nadie puede iniciar sesión</translation>
    </message>
    <message>
      <source>Nobody stood in front of the kiosk in this time</source>
      <translation>Nadie se puso ante el quiosco en este tiempo</translation>
    </message>
    <message>
      <source>Nobody was clearly in front: there was more than one face.</source>
      <translation>Nadie estaba claramente delante: había más de una cara.</translation>
    </message>
    <message>
      <source>Nobody was seen. Stand where people will stand, and check again.</source>
      <translation>No se vio a nadie. Póngase donde se pondrá la gente y compruebe otra vez.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguna</translation>
    </message>
    <message>
      <source>None: this kiosk works on its own</source>
      <translation>Ninguno: este quiosco trabaja por su cuenta</translation>
    </message>
    <message>
      <source>Not at work</source>
      <translation>No en el trabajo</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>No seguro</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Sin comprobar</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconocido</translation>
    </message>
    <message>
      <source>Note it down and tell the office</source>
      <translation>Anótela y avise a la oficina</translation>
    </message>
    <message>
      <source>Note your time and tell the office</source>
      <translation>Anote su hora y avise a la oficina</translation>
    </message>
    <message>
      <source>Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on.</source>
      <translation>Ya no se envía nada al servidor ni llega nada de él. Lo que está aquí se queda aquí. Fichajes que el servidor no tiene: {n}. Revoque este quiosco también en el servidor. Escriba «{word}» para continuar.</translation>
    </message>
    <message>
      <source>Nothing measured whether it is a picture.</source>
      <translation>Nada midió si es una imagen.</translation>
    </message>
    <message>
      <source>Nothing stands in the way</source>
      <translation>Nada lo impide</translation>
    </message>
    <message>
      <source>Nothing to look at in this time</source>
      <translation>Nada que mirar en este tiempo</translation>
    </message>
    <message>
      <source>Nothing was done yet</source>
      <translation>Aún no se ha hecho nada</translation>
    </message>
    <message>
      <source>Nothing was recorded in this time</source>
      <translation>No hay fichajes en este tiempo</translation>
    </message>
    <message>
      <source>Nothing was recorded today</source>
      <translation>Hoy no hay fichajes</translation>
    </message>
    <message>
      <source>Nothing was tried</source>
      <translation>No se probó nada</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Aviso</translation>
    </message>
    <message>
      <source>Now enrol yourself</source>
      <translation>Ahora inscríbase usted</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Número</translation>
    </message>
    <message>
      <source>Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address.</source>
      <translation>Número de la cámara, o un vídeo, una imagen, una carpeta de imágenes, o una dirección rtsp:// o http://.</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations below the threshold before somebody counts as unknown.</source>
      <translation>Observaciones por debajo del umbral antes de que alguien cuente como desconocido.</translation>
    </message>
    <message>
      <source>Observations in a row that must name the same person.</source>
      <translation>Observaciones seguidas que deben señalar a la misma persona.</translation>
    </message>
    <message>
      <source>On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds.</source>
      <translation>En papel, tan grande como su cara y tapándola. Empiece y sosténgala diez segundos.</translation>
    </message>
    <message>
      <source>Once more, please</source>
      <translation>Una vez más, por favor</translation>
    </message>
    <message>
      <source>One at a time, please</source>
      <translation>Una persona cada vez</translation>
    </message>
    <message>
      <source>One picture alone decided: similarity {similarity}, lead over the next person {margin}.</source>
      <translation>Decidió una sola imagen: similitud {similarity}, ventaja sobre la siguiente persona {margin}.</translation>
    </message>
    <message>
      <source>One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and videos at once are measured with the command
clockface pad-evaluate FOLDER</source>
      <translation>Una sola prueba demuestra poco: la luz, el papel y los teléfonos varían. Pruebe a otras horas del día. Muchas imágenes y vídeos a la vez se miden con la orden
clockface pad-evaluate FOLDER</translation>
    </message>
    <message>
      <source>Open the kiosk</source>
      <translation>Abrir el quiosco</translation>
    </message>
    <message>
      <source>Open the kiosk and look at the camera: it knows you.</source>
      <translation>Abra el quiosco y mire a la cámara: ya le conoce.</translation>
    </message>
    <message>
      <source>Open the kiosk: it knows everybody who is enrolled.</source>
      <translation>Abra el quiosco: conoce a todas las personas inscritas.</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>Operador</translation>
    </message>
    <message>
      <source>Operator: enrols people</source>
      <translation>Operador: inscribe a personas</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>Operadores</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>Salida</translation>
    </message>
    <message>
      <source>Out missing: {n}</source>
      <translation>Salidas que faltan: {n}</translation>
    </message>
    <message>
      <source>Out, {when}</source>
      <translation>Salida, {when}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN and badge</source>
      <translation>PIN y tarjeta</translation>
    </message>
    <message>
      <source>PIN and face</source>
      <translation>PIN y cara</translation>
    </message>
    <message>
      <source>PIN or badge</source>
      <translation>PIN o tarjeta</translation>
    </message>
    <message>
      <source>PIN or badge first</source>
      <translation>Primero PIN o tarjeta</translation>
    </message>
    <message>
      <source>PIN or badge only</source>
      <translation>Solo PIN o tarjeta</translation>
    </message>
    <message>
      <source>Page back</source>
      <translation>Página anterior</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Página {page} de {pages}</translation>
    </message>
    <message>
      <source>Pair</source>
      <translation>Vincular</translation>
    </message>
    <message>
      <source>Paired with a server</source>
      <translation>Vinculado con un servidor</translation>
    </message>
    <message>
      <source>Paired with {address}.</source>
      <translation>Vinculado con {address}.</translation>
    </message>
    <message>
      <source>Parquet, for analysis</source>
      <translation>Parquet, para análisis</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>Pasa</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Contraseña</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personas</translation>
    </message>
    <message>
      <source>People from the server</source>
      <translation>Personas del servidor</translation>
    </message>
    <message>
      <source>People looked at: {n} of {all}</source>
      <translation>Personas revisadas: {n} de {all}</translation>
    </message>
    <message>
      <source>People read this before they agree.</source>
      <translation>La gente lee esto antes de aceptar.</translation>
    </message>
    <message>
      <source>People to enrol: {people}, from {photos} photos. Not possible: {problems}.</source>
      <translation>Personas por inscribir: {people}, a partir de {photos} fotos. No es posible: {problems}.</translation>
    </message>
    <message>
      <source>People: {n}</source>
      <translation>Personas: {n}</translation>
    </message>
    <message>
      <source>People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>Personas: {n}. Sus nombres, caras, PIN y tarjetas se destruyen y no se pueden recuperar; sus fichajes quedan, sin nombre. Escriba «{word}» para continuar.</translation>
    </message>
    <message>
      <source>Perhaps a picture of a face</source>
      <translation>Quizá la imagen de una cara</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Persona</translation>
    </message>
    <message>
      <source>Photo on a phone</source>
      <translation>Foto en un teléfono</translation>
    </message>
    <message>
      <source>Photo on paper</source>
      <translation>Foto en papel</translation>
    </message>
    <message>
      <source>Picture not good enough</source>
      <translation>Imagen no lo bastante buena</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Imágenes</translation>
    </message>
    <message>
      <source>Pictures a second</source>
      <translation>Imágenes por segundo</translation>
    </message>
    <message>
      <source>Pictures of faces held before the camera are turned away.</source>
      <translation>Las imágenes de caras puestas ante la cámara se rechazan.</translation>
    </message>
    <message>
      <source>Pictures: {n}</source>
      <translation>Imágenes: {n}</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>Espere un momento, por favor</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Privacidad</translation>
    </message>
    <message>
      <source>Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.</source>
      <translation>Proxy hacia el servidor: «system» para el del equipo, «none» o una dirección http:// o https://.</translation>
    </message>
    <message>
      <source>Put the keyboard away</source>
      <translation>Guardar el teclado</translation>
    </message>
    <message>
      <source>Quality of the picture</source>
      <translation>Calidad de la imagen</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Raster of a screen or print</source>
      <translation>Trama de pantalla o impresión</translation>
    </message>
    <message>
      <source>Read a QR code</source>
      <translation>Leer un código QR</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Recognise with this pack</source>
      <translation>Reconocer con este paquete</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>Reconocido</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Fichaje n.º</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Observación</translation>
    </message>
    <message>
      <source>Remarks: {n}</source>
      <translation>Observaciones: {n}</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>Quitar el PIN</translation>
    </message>
    <message>
      <source>Replaced by number {n}</source>
      <translation>Sustituido por el número {n}</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Informes</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Función</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>Guardar la corrección</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Guardar el informe</translation>
    </message>
    <message>
      <source>Save their data</source>
      <translation>Guardar sus datos</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>Guardado como {path}</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Guardado.</translation>
    </message>
    <message>
      <source>Saved. It applies after a restart of the kiosk.</source>
      <translation>Guardado. Se aplica tras reiniciar el quiosco.</translation>
    </message>
    <message>
      <source>Say why, so that everybody can understand it later.</source>
      <translation>Diga por qué, para que todos puedan entenderlo más tarde.</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Pantalla</translation>
    </message>
    <message>
      <source>Search by name, number or department</source>
      <translation>Buscar por nombre, número o departamento</translation>
    </message>
    <message>
      <source>Search index</source>
      <translation>Índice de búsqueda</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Servidor</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>Definir un PIN</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Configurar</translation>
    </message>
    <message>
      <source>Set up the first administrator</source>
      <translation>Primer administrador definido</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Several challenges in the last minutes were not met: for a while only a code counts.</source>
      <translation>En los últimos minutos no se superaron varios retos: durante un rato solo vale un código.</translation>
    </message>
    <message>
      <source>Share of the face that may lie outside the picture.</source>
      <translation>Parte de la cara que puede quedar fuera de la imagen.</translation>
    </message>
    <message>
      <source>Share of the height of a live picture above which a face is too close.</source>
      <translation>Parte de la altura de la imagen en directo a partir de la cual una cara está demasiado cerca.</translation>
    </message>
    <message>
      <source>Share of the picture's height</source>
      <translation>Parte de la altura de la imagen</translation>
    </message>
    <message>
      <source>Share outside the picture</source>
      <translation>Parte fuera de la imagen</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Nitidez</translation>
    </message>
    <message>
      <source>Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px.</source>
      <translation>Nitidez de una cara: desviación del laplaciano respecto al contraste, a 112 px.</translation>
    </message>
    <message>
      <source>Show a photo of yourself on a phone</source>
      <translation>Muestre una foto suya en un teléfono</translation>
    </message>
    <message>
      <source>Show older ones</source>
      <translation>Mostrar anteriores</translation>
    </message>
    <message>
      <source>Show results at once, without movement.</source>
      <translation>Mostrar los resultados enseguida, sin movimiento.</translation>
    </message>
    <message>
      <source>Shown beside the clock.</source>
      <translation>Se muestra junto a la hora.</translation>
    </message>
    <message>
      <source>Similarity</source>
      <translation>Similitud</translation>
    </message>
    <message>
      <source>Similarity needed</source>
      <translation>Similitud necesaria</translation>
    </message>
    <message>
      <source>Similarity that a comparison must reach; not set: the measured default of the model pack.</source>
      <translation>Similitud que debe alcanzar una comparación; sin definir: el valor medido del paquete de modelos.</translation>
    </message>
    <message>
      <source>Similarity to the owner of the code, where the face confirms one; not set: as for everybody.</source>
      <translation>Similitud con el titular del código, cuando la cara lo confirma; sin definir: como para todos.</translation>
    </message>
    <message>
      <source>Size of the face</source>
      <translation>Tamaño de la cara</translation>
    </message>
    <message>
      <source>Skip the rest</source>
      <translation>Omitir el resto</translation>
    </message>
    <message>
      <source>Somebody erased</source>
      <translation>Persona borrada</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espacio</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Velocidad</translation>
    </message>
    <message>
      <source>Stand in front of the screen, about an arm’s length away</source>
      <translation>Colóquese ante la pantalla, a un brazo de distancia</translation>
    </message>
    <message>
      <source>Standard deviation of the grey level of a face; below it there is too little light.</source>
      <translation>Desviación típica del nivel de gris de una cara; por debajo hay demasiado poca luz.</translation>
    </message>
    <message>
      <source>State of the people</source>
      <translation>Estado de las personas</translation>
    </message>
    <message>
      <source>Stays unclear</source>
      <translation>Queda en duda</translation>
    </message>
    <message>
      <source>Steadiness</source>
      <translation>Estabilidad</translation>
    </message>
    <message>
      <source>Step back a little</source>
      <translation>Retroceda un poco</translation>
    </message>
    <message>
      <source>Step out of the bright light</source>
      <translation>Apártese de la luz intensa</translation>
    </message>
    <message>
      <source>Step {n} of {all}</source>
      <translation>Paso {n} de {all}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Storage and backup</source>
      <translation>Almacenamiento y copia de seguridad</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>Tachado</translation>
    </message>
    <message>
      <source>Surroundings move along</source>
      <translation>El entorno se mueve con ella</translation>
    </message>
    <message>
      <source>Take away the login</source>
      <translation>Retirar el acceso</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Quitar la última cifra</translation>
    </message>
    <message>
      <source>Take this picture again</source>
      <translation>Repetir esta imagen</translation>
    </message>
    <message>
      <source>Talk with the server that this kiosk is paired with.</source>
      <translation>Comunicarse con el servidor al que este quiosco está vinculado.</translation>
    </message>
    <message>
      <source>Tell the server when a face was probably a picture of one: that it was so and when, not whose.</source>
      <translation>Avisar al servidor cuando una cara era probablemente solo una imagen: que ocurrió y cuándo, no de quién.</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Plantillas</translation>
    </message>
    <message>
      <source>Templates of one pack cannot be compared with another's: everybody has to be enrolled again.</source>
      <translation>Las plantillas de un paquete no se pueden comparar con las de otro: hay que inscribir a todos de nuevo.</translation>
    </message>
    <message>
      <source>Text of the pairing</source>
      <translation>Texto de la vinculación</translation>
    </message>
    <message>
      <source>That doesn’t match</source>
      <translation>No coincide</translation>
    </message>
    <message>
      <source>That is all. Thank you.</source>
      <translation>Eso es todo. Gracias.</translation>
    </message>
    <message>
      <source>That was wrong too often. You can try again in {time}.</source>
      <translation>Demasiados intentos sin acierto. Puede probar de nuevo en {time}.</translation>
    </message>
    <message>
      <source>That’s not me</source>
      <translation>No soy yo</translation>
    </message>
    <message>
      <source>The PIN of {name} is changed.</source>
      <translation>El PIN de {name} está cambiado.</translation>
    </message>
    <message>
      <source>The administration locks itself after so long without a touch.</source>
      <translation>La administración se bloquea sola tras este tiempo sin actividad.</translation>
    </message>
    <message>
      <source>The agreeing observations lie within so long.</source>
      <translation>Las observaciones que coinciden caben en este tiempo.</translation>
    </message>
    <message>
      <source>The agreeing observations span at least so long.</source>
      <translation>Las observaciones que coinciden abarcan al menos este tiempo.</translation>
    </message>
    <message>
      <source>The attendance is written: {path}</source>
      <translation>Los fichajes están exportados: {path}</translation>
    </message>
    <message>
      <source>The backup is written: {path}</source>
      <translation>La copia de seguridad está hecha: {path}</translation>
    </message>
    <message>
      <source>The badge is that of this person; no face was compared.</source>
      <translation>La tarjeta es de esta persona; no se comparó ninguna cara.</translation>
    </message>
    <message>
      <source>The camera gives few pictures. Try another USB port, or more light.</source>
      <translation>La cámara da pocas imágenes. Pruebe otro puerto USB o más luz.</translation>
    </message>
    <message>
      <source>The camera gives no picture. You can enrol people later.</source>
      <translation>La cámara no da imagen. Puede inscribir a personas más tarde.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable, or use a photo.</source>
      <translation>La cámara no da imagen: compruebe su cable o use una foto.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable.</source>
      <translation>La cámara no da imagen: compruebe su cable.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable. This can be done later, too.</source>
      <translation>La cámara no da imagen: compruebe su cable. También puede hacerse más tarde.</translation>
    </message>
    <message>
      <source>The camera gives no picture: paste the text instead.</source>
      <translation>La cámara no da imagen: pegue el texto en su lugar.</translation>
    </message>
    <message>
      <source>The camera is starting</source>
      <translation>La cámara se está iniciando</translation>
    </message>
    <message>
      <source>The camera sees well here</source>
      <translation>La cámara ve bien aquí</translation>
    </message>
    <message>
      <source>The clock is right</source>
      <translation>El reloj está bien</translation>
    </message>
    <message>
      <source>The clock needs checking</source>
      <translation>Hay que comprobar el reloj</translation>
    </message>
    <message>
      <source>The clock of the kiosk could not be relied on at that moment.</source>
      <translation>El reloj del quiosco no era fiable en ese momento.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but going by the time that passed it is {expected}.</source>
      <translation>El reloj de este ordenador muestra {shown}, pero según el tiempo transcurrido es {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but the newest record was made on {expected}.</source>
      <translation>El reloj de este ordenador muestra {shown}, pero el registro más reciente es del {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but this version was made on {expected}.</source>
      <translation>El reloj de este ordenador muestra {shown}, pero esta versión es del {expected}.</translation>
    </message>
    <message>
      <source>The correction is on the record.</source>
      <translation>La corrección está registrada.</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>El disco está casi lleno</translation>
    </message>
    <message>
      <source>The employee number and the PIN were right; no face was compared.</source>
      <translation>El número de empleado y el PIN eran correctos; no se comparó ninguna cara.</translation>
    </message>
    <message>
      <source>The event stays as it was recorded; your line says what it should have been.</source>
      <translation>El fichaje queda como se registró; su línea dice cómo debió ser.</translation>
    </message>
    <message>
      <source>The face is small. Let people stand closer.</source>
      <translation>La cara es pequeña. Haga que la gente se acerque más.</translation>
    </message>
    <message>
      <source>The face is too near. Let people stand further away.</source>
      <translation>La cara está demasiado cerca. Haga que la gente se aleje más.</translation>
    </message>
    <message>
      <source>The face may have been a picture of one, on paper or on a screen, or in very little light: live score {live_score}.</source>
      <translation>La cara pudo ser una imagen, en papel o en una pantalla, o tener muy poca luz: valor de vida {live_score}.</translation>
    </message>
    <message>
      <source>The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed.</source>
      <translation>La cara no era lo bastante similar a la de nadie: {similarity}, se necesita al menos {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed.</source>
      <translation>La cara no era la del titular del código: similitud {similarity}, se necesita al menos {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was out of sight during the challenge.</source>
      <translation>La cara no se vio durante el reto.</translation>
    </message>
    <message>
      <source>The face was too bright.</source>
      <translation>La cara estaba demasiado clara.</translation>
    </message>
    <message>
      <source>The face was too close.</source>
      <translation>La cara estaba demasiado cerca.</translation>
    </message>
    <message>
      <source>The face was too dark.</source>
      <translation>La cara estaba demasiado oscura.</translation>
    </message>
    <message>
      <source>The face was too far away.</source>
      <translation>La cara estaba demasiado lejos.</translation>
    </message>
    <message>
      <source>The face was turned away.</source>
      <translation>La cara estaba girada.</translation>
    </message>
    <message>
      <source>The file is no photo that can be read.</source>
      <translation>El archivo no es una foto que se pueda leer.</translation>
    </message>
    <message>
      <source>The head turned another way than it was asked to.</source>
      <translation>La cabeza giró de otra manera que la pedida.</translation>
    </message>
    <message>
      <source>The head turned as it was asked to.</source>
      <translation>La cabeza giró como se pidió.</translation>
    </message>
    <message>
      <source>The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the notes are deleted. Attendance stays.</source>
      <translation>El quiosco anota cuándo vio a quién y con qué seguridad; nunca guarda una imagen. Pasado este tiempo, las notas se borran. Los fichajes se conservan.</translation>
    </message>
    <message>
      <source>The kiosk relies on its clock again.</source>
      <translation>El quiosco vuelve a fiarse de su reloj.</translation>
    </message>
    <message>
      <source>The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer.</source>
      <translation>El quiosco dudó, y eso le cuesta unos segundos. Con luz de frente en la cara ocurre menos.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking, and record nobody.</source>
      <translation>El quiosco seguiría mirando y no registraría a nadie.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking. Put light on the face from the front and wipe the camera.</source>
      <translation>El quiosco seguiría mirando. Ponga luz de frente en la cara y limpie la cámara.</translation>
    </message>
    <message>
      <source>The last backup is {n} days old. Make a new one.</source>
      <translation>La última copia de seguridad tiene {n} días. Haga una nueva.</translation>
    </message>
    <message>
      <source>The light was too strong to see the colours of the screen on the skin.</source>
      <translation>La luz era demasiado fuerte para ver los colores de la pantalla en la piel.</translation>
    </message>
    <message>
      <source>The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>El nombre, la cara, el PIN y la tarjeta de {name} se destruyen y no se pueden recuperar; sus fichajes quedan, sin nombre. Escriba «{word}» para continuar.</translation>
    </message>
    <message>
      <source>The network costs by volume: look for news now and then only, not all the time.</source>
      <translation>La red cuesta por volumen: buscar novedades solo de vez en cuando, no todo el tiempo.</translation>
    </message>
    <message>
      <source>The networks for liveness are not in use: every picture of a face will pass. Install them with the command clockface packs install minifasnet and restart the kiosk.</source>
      <translation>Las redes de la prueba de vida no están en uso: pasará cualquier imagen de una cara. Instálelas con la orden clockface packs install minifasnet y reinicie el quiosco.</translation>
    </message>
    <message>
      <source>The newest list of people from the server is not used. The one before it still holds.</source>
      <translation>La lista de personas más reciente del servidor no se usa. Sigue valiendo la anterior.</translation>
    </message>
    <message>
      <source>The newest {n} are shown: choose fewer days to see the others.</source>
      <translation>Se muestran los {n} más recientes: elija menos días para ver los demás.</translation>
    </message>
    <message>
      <source>The office does that in a few minutes</source>
      <translation>La oficina lo hace en unos minutos</translation>
    </message>
    <message>
      <source>The pairing did not succeed. You can go on without a server for now.</source>
      <translation>La vinculación no se logró. Por ahora puede seguir sin servidor.</translation>
    </message>
    <message>
      <source>The password is changed.</source>
      <translation>La contraseña está cambiada.</translation>
    </message>
    <message>
      <source>The person agrees</source>
      <translation>La persona da su consentimiento</translation>
    </message>
    <message>
      <source>The person left before enough pictures agreed.</source>
      <translation>La persona se fue antes de que coincidieran bastantes imágenes.</translation>
    </message>
    <message>
      <source>The person left in the middle of a challenge.</source>
      <translation>La persona se fue en medio de un reto.</translation>
    </message>
    <message>
      <source>The person types it; it counts the same as a face.</source>
      <translation>La persona lo escribe; cuenta igual que una cara.</translation>
    </message>
    <message>
      <source>The person was asked for something that no picture can do, and it was not met.</source>
      <translation>Se pidió algo que ninguna imagen puede hacer, y no se hizo.</translation>
    </message>
    <message>
      <source>The picture is flat. Clean the lens, and let the light come more from one side.</source>
      <translation>La imagen tiene poco contraste. Limpie la lente y haga que la luz venga más de un lado.</translation>
    </message>
    <message>
      <source>The picture is not sharp. Clean the lens, take its film off, and give it more light.</source>
      <translation>La imagen no es nítida. Limpie la lente, quite su película y dé más luz.</translation>
    </message>
    <message>
      <source>The picture was blurred.</source>
      <translation>La imagen estaba borrosa.</translation>
    </message>
    <message>
      <source>The pictures of this moment named different people.</source>
      <translation>Las imágenes de ese momento señalaban a personas distintas.</translation>
    </message>
    <message>
      <source>The record stands: tell the office</source>
      <translation>El registro sigue en pie: avise a la oficina</translation>
    </message>
    <message>
      <source>The report is written: {path}</source>
      <translation>El informe está guardado: {path}</translation>
    </message>
    <message>
      <source>The same password again</source>
      <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
      <source>The screen shines on your face</source>
      <translation>La pantalla ilumina su cara</translation>
    </message>
    <message>
      <source>The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again.</source>
      <translation>El servidor no acepta este quiosco. Si se revocó allí, desvincúlelo aquí y vincúlelo de nuevo.</translation>
    </message>
    <message>
      <source>The server does not take this code. Have it show a new one, or go on without a server.</source>
      <translation>El servidor no acepta este código. Pida que muestre uno nuevo o siga sin servidor.</translation>
    </message>
    <message>
      <source>The server is not reached. Attendance is kept here and sent later. Check the network and the server.</source>
      <translation>El servidor no responde. Los fichajes se guardan aquí y se envían más tarde. Revise la red y el servidor.</translation>
    </message>
    <message>
      <source>The server is not reached. Check the network, or go on without a server for now.</source>
      <translation>No se llega al servidor. Compruebe la red o siga por ahora sin servidor.</translation>
    </message>
    <message>
      <source>The server is not reached; times are kept here</source>
      <translation>El servidor no responde; las horas se guardan aquí</translation>
    </message>
    <message>
      <source>The server is reached. What waits here is on its way.</source>
      <translation>El servidor responde. Lo que espera aquí está en camino.</translation>
    </message>
    <message>
      <source>The settings ask everybody for a challenge.</source>
      <translation>Los ajustes piden un reto a todos.</translation>
    </message>
    <message>
      <source>The skin did not reflect the colours of the screen.</source>
      <translation>La piel no reflejó los colores de la pantalla.</translation>
    </message>
    <message>
      <source>The skin reflected the colours of the screen.</source>
      <translation>La piel reflejó los colores de la pantalla.</translation>
    </message>
    <message>
      <source>The sync is switched off in the settings. Attendance waits here.</source>
      <translation>La sincronización está desactivada en los ajustes. Los fichajes esperan aquí.</translation>
    </message>
    <message>
      <source>There is no backup yet. Make the first one now.</source>
      <translation>Aún no hay copia de seguridad. Haga ahora la primera.</translation>
    </message>
    <message>
      <source>There is no photo.</source>
      <translation>No hay foto.</translation>
    </message>
    <message>
      <source>There is nothing more to do</source>
      <translation>No hay que hacer nada más</translation>
    </message>
    <message>
      <source>There was no face in the picture.</source>
      <translation>No había ninguna cara en la imagen.</translation>
    </message>
    <message>
      <source>There was no usable face on it. Go back and hold it straight, without glare.</source>
      <translation>No había en ella una cara utilizable. Vuelva atrás y sosténgala recta y sin reflejos.</translation>
    </message>
    <message>
      <source>There was no usable face. Go back and stand nearer, in the light.</source>
      <translation>No había una cara utilizable. Vuelva atrás y acérquese, con luz.</translation>
    </message>
    <message>
      <source>There was too little light on the face.</source>
      <translation>Había demasiado poca luz en la cara.</translation>
    </message>
    <message>
      <source>There were too many tries: wait, or ask the office</source>
      <translation>Hubo demasiados intentos: espere o pregunte en la oficina</translation>
    </message>
    <message>
      <source>This PIN is guessed first: mix the digits.</source>
      <translation>Este PIN es de los primeros que se adivinan: mezcle las cifras.</translation>
    </message>
    <message>
      <source>This computer is slow. Close other programs, or use a faster one.</source>
      <translation>Este ordenador es lento. Cierre otros programas o use uno más rápido.</translation>
    </message>
    <message>
      <source>This is easily guessed: mix the digits.</source>
      <translation>Es fácil de adivinar: mezcle las cifras.</translation>
    </message>
    <message>
      <source>This is not the same password. Type it once more.</source>
      <translation>No es la misma contraseña. Escríbala otra vez.</translation>
    </message>
    <message>
      <source>This is not the text of a pairing. Take all of it, or read the QR code.</source>
      <translation>Este no es el texto de una vinculación. Tómelo entero o lea el código QR.</translation>
    </message>
    <message>
      <source>This is somebody else: only the person who agreed, please</source>
      <translation>Es otra persona: solo quien dio su consentimiento, por favor</translation>
    </message>
    <message>
      <source>This is too long, or has characters that cannot be printed.</source>
      <translation>Es demasiado largo o tiene caracteres que no se pueden imprimir.</translation>
    </message>
    <message>
      <source>This kiosk is about to look for its server.</source>
      <translation>Este quiosco está a punto de buscar su servidor.</translation>
    </message>
    <message>
      <source>This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer with the command</source>
      <translation>Este quiosco está en uso, pero nadie puede administrarlo: ciérrelo y cree un administrador en este ordenador con la orden</translation>
    </message>
    <message>
      <source>This kiosk is not paired any more.</source>
      <translation>Este quiosco ya no está vinculado.</translation>
    </message>
    <message>
      <source>This kiosk is not set up completely. Log in to go on.</source>
      <translation>Este quiosco no está configurado del todo. Inicie sesión para seguir.</translation>
    </message>
    <message>
      <source>This kiosk is ready</source>
      <translation>Este quiosco está listo</translation>
    </message>
    <message>
      <source>This kiosk works on its own. Pair it with a server to share people and attendance.</source>
      <translation>Este quiosco trabaja por su cuenta. Vincúlelo con un servidor para compartir personas y fichajes.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Este mes</translation>
    </message>
    <message>
      <source>This name and this password do not belong together. Try again.</source>
      <translation>Este nombre y esta contraseña no van juntos. Pruebe otra vez.</translation>
    </message>
    <message>
      <source>This password is too short: it needs at least 8 characters.</source>
      <translation>Esta contraseña es demasiado corta: necesita al menos 8 caracteres.</translation>
    </message>
    <message>
      <source>This seems to be {name}, who is enrolled already.</source>
      <translation>Parece que es {name}, con inscripción ya hecha.</translation>
    </message>
    <message>
      <source>This takes a moment</source>
      <translation>Tarda un momento</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Esta semana</translation>
    </message>
    <message>
      <source>Threads per model; more than one is slower where other cores are busy.</source>
      <translation>Hilos por modelo; más de uno es más lento cuando otros núcleos están ocupados.</translation>
    </message>
    <message>
      <source>Three good photos of each person are enough. Photos are read once and not kept.</source>
      <translation>Bastan tres buenas fotos de cada persona. Las fotos se leen una vez y no se guardan.</translation>
    </message>
    <message>
      <source>Tilt of the head, degrees</source>
      <translation>Inclinación de la cabeza, grados</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Hora</translation>
    </message>
    <message>
      <source>Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”.</source>
      <translation>Hora, por ejemplo 04:00, a la que una estancia abierta pasa a ser una salida que falta; o «never».</translation>
    </message>
    <message>
      <source>Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”.</source>
      <translation>Hora, por ejemplo 08:00, tras la cual la primera entrada cuenta con retraso en los informes; o «never».</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zona horaria</translation>
    </message>
    <message>
      <source>Times the margin that people marked as look-alikes of each other need.</source>
      <translation>Cuántas veces la ventaja necesitan las personas marcadas como parecidas entre sí.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Told by</source>
      <translation>Reconocido por</translation>
    </message>
    <message>
      <source>Took away a login</source>
      <translation>Retirada de un acceso</translation>
    </message>
    <message>
      <source>Took the PIN away</source>
      <translation>Retirada del PIN</translation>
    </message>
    <message>
      <source>Took the calibration back</source>
      <translation>Retiró la calibración</translation>
    </message>
    <message>
      <source>Touch a picture to take it again. Pictures are not stored.</source>
      <translation>Toque una imagen para repetirla. Las imágenes no se guardan.</translation>
    </message>
    <message>
      <source>Tried liveness out</source>
      <translation>Probó la prueba de vida</translation>
    </message>
    <message>
      <source>Try again in {time}</source>
      <translation>Pruebe de nuevo en {time}</translation>
    </message>
    <message>
      <source>Try fewer letters, another filter, or empty the search with Esc.</source>
      <translation>Pruebe con menos letras, con otro filtro o vacíe la búsqueda con Esc.</translation>
    </message>
    <message>
      <source>Try fewer letters, or empty the search with Esc.</source>
      <translation>Pruebe con menos letras o vacíe la búsqueda con Esc.</translation>
    </message>
    <message>
      <source>Try it out</source>
      <translation>Probar</translation>
    </message>
    <message>
      <source>Try once more, or ask the office</source>
      <translation>Pruebe otra vez o pregunte en la oficina</translation>
    </message>
    <message>
      <source>Turn of the head</source>
      <translation>Giro de la cabeza</translation>
    </message>
    <message>
      <source>Turn on a light, or step into the light</source>
      <translation>Encienda una luz o póngase a la luz</translation>
    </message>
    <message>
      <source>Turn your face to the light, step away and come back</source>
      <translation>Gire la cara hacia la luz, aléjese y vuelva</translation>
    </message>
    <message>
      <source>Turn your face to the screen</source>
      <translation>Gire la cara hacia la pantalla</translation>
    </message>
    <message>
      <source>Turn your head a little to the left</source>
      <translation>Gire un poco la cabeza a la izquierda</translation>
    </message>
    <message>
      <source>Turn your head a little to the right</source>
      <translation>Gire un poco la cabeza a la derecha</translation>
    </message>
    <message>
      <source>Turn your head left</source>
      <translation>Gire la cabeza a la izquierda</translation>
    </message>
    <message>
      <source>Turn your head right</source>
      <translation>Gire la cabeza a la derecha</translation>
    </message>
    <message>
      <source>Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is needed.</source>
      <translation>Dos personas se parecen demasiado para esta imagen: la ventaja sobre la siguiente persona era {margin}, se necesita {min_margin}.</translation>
    </message>
    <message>
      <source>Type a name or an employee number above.</source>
      <translation>Escriba arriba un nombre o un número de empleado.</translation>
    </message>
    <message>
      <source>Type the name as the person writes it.</source>
      <translation>Escriba el nombre como lo escribe la persona.</translation>
    </message>
    <message>
      <source>Type the word to go on</source>
      <translation>Escriba la palabra para continuar</translation>
    </message>
    <message>
      <source>Type your name first.</source>
      <translation>Escriba primero su nombre.</translation>
    </message>
    <message>
      <source>Type your number and PIN once more</source>
      <translation>Escriba otra vez su número y su PIN</translation>
    </message>
    <message>
      <source>Typed before a PIN.</source>
      <translation>Se escribe antes de un PIN.</translation>
    </message>
    <message>
      <source>Typed before the PIN.</source>
      <translation>Se escribe antes del PIN.</translation>
    </message>
    <message>
      <source>Typed: {n}</source>
      <translation>Cifras escritas: {n}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Unpair</source>
      <translation>Desvincular</translation>
    </message>
    <message>
      <source>Unpaired from the server</source>
      <translation>Desvinculado del servidor</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>Actualizaciones</translation>
    </message>
    <message>
      <source>Use a photo instead</source>
      <translation>Usar una foto</translation>
    </message>
    <message>
      <source>Use at least {limit} digits.</source>
      <translation>Use al menos {limit} cifras.</translation>
    </message>
    <message>
      <source>Use at most {limit} digits.</source>
      <translation>Use como máximo {limit} cifras.</translation>
    </message>
    <message>
      <source>Use digits only.</source>
      <translation>Use solo cifras.</translation>
    </message>
    <message>
      <source>Use your PIN or badge</source>
      <translation>Use su PIN o su tarjeta</translation>
    </message>
    <message>
      <source>Use your PIN or badge instead</source>
      <translation>Use mejor su PIN o tarjeta</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or ask the office</source>
      <translation>Use su PIN o su tarjeta, o pregunte en la oficina</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or come back with light on your face</source>
      <translation>Use su PIN o su tarjeta, o vuelva con luz en la cara</translation>
    </message>
    <message>
      <source>Use your PIN or badge: your time counts</source>
      <translation>Use su PIN o su tarjeta: su hora cuenta</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versión</translation>
    </message>
    <message>
      <source>Views taken: {n} of {all}</source>
      <translation>Vistas tomadas: {n} de {all}</translation>
    </message>
    <message>
      <source>Was not seen</source>
      <translation>No se vio</translation>
    </message>
    <message>
      <source>Was refused at the login</source>
      <translation>Inicio de sesión rechazado</translation>
    </message>
    <message>
      <source>Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in the settings, let liveness ask everybody for a challenge (“always”).</source>
      <translation>¿Se veía también su propia cara? Entonces vuelva atrás e inténtelo de nuevo. Si no, otra persona podría fichar por usted: en los ajustes, haga que se pida un reto a todos («always»).</translation>
    </message>
    <message>
      <source>Ways to clock in</source>
      <translation>Formas de fichar</translation>
    </message>
    <message>
      <source>Welcome to Clockface</source>
      <translation>Le damos la bienvenida a Clockface</translation>
    </message>
    <message>
      <source>Went out</source>
      <translation>Salió</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>What a challenge is: coloured light of the screen on the face, a turn of the head, or both.</source>
      <translation>En qué consiste un reto: luz de color de la pantalla sobre la cara, un giro de la cabeza, o ambos.</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Qué ocurre</translation>
    </message>
    <message>
      <source>What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.</source>
      <translation>En qué se ejecutan los modelos: «cuda» no funciona donde no hay GPU, «auto» sigue con la CPU.</translation>
    </message>
    <message>
      <source>What was tried is as it should be</source>
      <translation>Lo que se probó está como debe</translation>
    </message>
    <message>
      <source>When a second face is this large against the first, nobody is clearly in front.</source>
      <translation>Cuando una segunda cara es así de grande frente a la primera, nadie está claramente delante.</translation>
    </message>
    <message>
      <source>Where does this kiosk stand?</source>
      <translation>¿Dónde está este quiosco?</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
    </message>
    <message>
      <source>Whoever clocks in appears here at once.</source>
      <translation>Quien ficha la entrada aparece aquí enseguida.</translation>
    </message>
    <message>
      <source>Whoever clocks out appears here at once.</source>
      <translation>Quien ficha la salida aparece aquí enseguida.</translation>
    </message>
    <message>
      <source>Whom or what</source>
      <translation>A quién o qué</translation>
    </message>
    <message>
      <source>Whose month? Type a name or number</source>
      <translation>¿El mes de quién? Escriba un nombre o un número</translation>
    </message>
    <message>
      <source>Width of the face, px</source>
      <translation>Anchura de la cara, px</translation>
    </message>
    <message>
      <source>Width of the picture asked of the camera.</source>
      <translation>Anchura de la imagen que se pide a la cámara.</translation>
    </message>
    <message>
      <source>With a metered network: how often the kiosk looks for news.</source>
      <translation>Con una red que cuesta por volumen: cada cuánto busca novedades el quiosco.</translation>
    </message>
    <message>
      <source>With a roster, a CSV file beside the photos, also number, department and badge: name;employee_number;department;badge;photos</source>
      <translation>Con una lista, un archivo CSV junto a las fotos, también número, departamento y tarjeta: name;employee_number;department;badge;photos</translation>
    </message>
    <message>
      <source>With “alternate”: how long after a record the opposite one is not yet written by itself.</source>
      <translation>Con «alternate»: cuánto tiempo después de un fichaje no se anota aún por sí solo el contrario.</translation>
    </message>
    <message>
      <source>With “schedule”: from which time of day on people come in or go out.</source>
      <translation>Con «schedule»: a partir de qué hora se entra o se sale.</translation>
    </message>
    <message>
      <source>Within it the same direction is “already recorded” and nothing is written.</source>
      <translation>Dentro de este plazo, el mismo sentido está «ya registrado» y no se anota nada.</translation>
    </message>
    <message>
      <source>Without PIN or badge</source>
      <translation>Sin PIN ni tarjeta</translation>
    </message>
    <message>
      <source>Without a face</source>
      <translation>Sin cara</translation>
    </message>
    <message>
      <source>Without a face, a PIN or a badge is needed.</source>
      <translation>Sin cara, se necesita un PIN o una tarjeta.</translation>
    </message>
    <message>
      <source>Without a face, give a badge, or an employee number and a PIN.</source>
      <translation>Sin cara, indique una tarjeta, o un número de empleado y un PIN.</translation>
    </message>
    <message>
      <source>Without a new picture for so long the camera counts as lost.</source>
      <translation>Sin una imagen nueva durante este tiempo, la cámara cuenta como perdida.</translation>
    </message>
    <message>
      <source>Worked today</source>
      <translation>Trabajado hoy</translation>
    </message>
    <message>
      <source>Write the name first.</source>
      <translation>Escriba primero el nombre.</translation>
    </message>
    <message>
      <source>Wrong PINs after which codes are locked.</source>
      <translation>Número de PIN rechazados tras el que se bloquean los códigos.</translation>
    </message>
    <message>
      <source>Wrong PINs after which each further one has to wait longer.</source>
      <translation>Número de PIN rechazados tras el que cada nuevo intento debe esperar más.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>You log in with it, and corrections carry it.</source>
      <translation>Con él inicia sesión, y figura en las correcciones.</translation>
    </message>
    <message>
      <source>You pass, and pictures of you do not</source>
      <translation>Usted pasa, y sus imágenes no</translation>
    </message>
    <message>
      <source>You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower the live score in the settings.</source>
      <translation>Se le tomó por una imagen. Ponga luz de frente en la cara y limpie la cámara. Si sigue así, baje el valor de vida en los ajustes.</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>Su PIN</translation>
    </message>
    <message>
      <source>Your PIN is being checked</source>
      <translation>Se está comprobando su PIN</translation>
    </message>
    <message>
      <source>Your face</source>
      <translation>Su cara</translation>
    </message>
    <message>
      <source>Your face was not always in view. Raise, lower or tilt the camera.</source>
      <translation>Su cara no estuvo siempre en la imagen. Suba, baje o incline la cámara.</translation>
    </message>
    <message>
      <source>Your language</source>
      <translation>Su idioma</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Su nombre</translation>
    </message>
    <message>
      <source>Your number</source>
      <translation>Su número</translation>
    </message>
    <message>
      <source>Your own face does not pass</source>
      <translation>Su propia cara no pasa</translation>
    </message>
    <message>
      <source>Your time is recorded</source>
      <translation>Su hora queda guardada</translation>
    </message>
    <message>
      <source>Your time isn’t saved</source>
      <translation>Su hora no está guardada</translation>
    </message>
    <message>
      <source>You’re in</source>
      <translation>Entrada registrada</translation>
    </message>
    <message>
      <source>You’re out</source>
      <translation>Salida registrada</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>aceptar</translation>
    </message>
    <message>
      <source>applies after a restart</source>
      <translation>se aplica tras reiniciar</translation>
    </message>
    <message>
      <source>applies at once</source>
      <translation>se aplica enseguida</translation>
    </message>
    <message>
      <source>by {author}</source>
      <translation>por {author}</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd d MMM</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>predeterminado: {value}</translation>
    </message>
    <message>
      <source>down</source>
      <translation>abajo</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>borrar</translation>
    </message>
    <message>
      <source>from a photo</source>
      <translation>de una foto</translation>
    </message>
    <message>
      <source>given</source>
      <translation>definido</translation>
    </message>
    <message>
      <source>left</source>
      <translation>izquierda</translation>
    </message>
    <message>
      <source>missing in</source>
      <translation>falta la entrada</translation>
    </message>
    <message>
      <source>missing out</source>
      <translation>falta la salida</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nunca</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>sin definir</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>sin usar</translation>
    </message>
    <message>
      <source>or hold your badge to the reader</source>
      <translation>o acerque su tarjeta al lector</translation>
    </message>
    <message>
      <source>right</source>
      <translation>derecha</translation>
    </message>
    <message>
      <source>slowly, and a little is enough</source>
      <translation>despacio, y un poco basta</translation>
    </message>
    <message>
      <source>so that I know it’s you</source>
      <translation>para que sepa que es usted</translation>
    </message>
    <message>
      <source>so that the picture is sharp</source>
      <translation>para que la imagen salga nítida</translation>
    </message>
    <message>
      <source>so that your whole face is in view</source>
      <translation>para que se vea toda su cara</translation>
    </message>
    <message>
      <source>straight</source>
      <translation>de frente</translation>
    </message>
    <message>
      <source>then look here</source>
      <translation>después mire aquí</translation>
    </message>
    <message>
      <source>then touch OK</source>
      <translation>después toque OK</translation>
    </message>
    <message>
      <source>to record your time</source>
      <translation>para registrar su hora</translation>
    </message>
    <message>
      <source>unpair</source>
      <translation>desvincular</translation>
    </message>
    <message>
      <source>until your face fills the outline</source>
      <translation>hasta que su cara llene el contorno</translation>
    </message>
    <message>
      <source>until your face fits the outline</source>
      <translation>hasta que su cara quepa en el contorno</translation>
    </message>
    <message>
      <source>up</source>
      <translation>arriba</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>ayer {time}</translation>
    </message>
    <message>
      <source>{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), lead over the next person {margin} (at least {min_margin}).</source>
      <translation>{agreeing} de {seen} imágenes seguidas señalaron a esta persona: similitud {similarity} (al menos {min_similarity}), ventaja sobre la siguiente persona {margin} (al menos {min_margin}).</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{hours} today</source>
      <translation>{hours} hoy</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>de {low} a {high}</translation>
    </message>
    <message>
      <source>{name} has no PIN any more.</source>
      <translation>{name} ya no tiene PIN.</translation>
    </message>
    <message>
      <source>{name} is active again.</source>
      <translation>La ficha de {name} está activa de nuevo.</translation>
    </message>
    <message>
      <source>{name} is enrolled</source>
      <translation>Inscripción hecha: {name}</translation>
    </message>
    <message>
      <source>{name} is inactive now.</source>
      <translation>La ficha de {name} está inactiva ahora.</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>La ficha de {name} está guardada.</translation>
    </message>
    <message>
      <source>{name} is used after a restart of the kiosk.</source>
      <translation>{name} se usa tras reiniciar el quiosco.</translation>
    </message>
    <message>
      <source>{name} may log in now.</source>
      <translation>{name} ya puede iniciar sesión.</translation>
    </message>
    <message>
      <source>{name} may not log in any more.</source>
      <translation>{name} ya no puede iniciar sesión.</translation>
    </message>
    <message>
      <source>{name}, look here</source>
      <translation>{name}, mire aquí</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} días</translation>
    </message>
    <message>
      <source>{owner} has this already.</source>
      <translation>{owner} ya lo tiene.</translation>
    </message>
    <message>
      <source>{value} (at least {least})</source>
      <translation>{value} (al menos {least})</translation>
    </message>
    <message>
      <source>{value} (noticed)</source>
      <translation>{value} (detectado)</translation>
    </message>
    <message>
      <source>{word} will not be able to log in any more.</source>
      <translation>{word} ya no podrá iniciar sesión.</translation>
    </message>
    <message>
      <source>“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.</source>
      <translation>«alternate» responde a una entrada con una salida; «in» y «out» son fijos; «schedule» va según la hora; «ask» pregunta.</translation>
    </message>
    <message>
      <source>“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.</source>
      <translation>«passive» rechaza las imágenes de caras cuando las redes para ello están instaladas; «step_up» pide un reto en caso de duda; «always» se lo pide a todos; «off» no comprueba nada.</translation>
    </message>
  </context>
</TS>
