<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
  <context>
    <name>clockface</name>
    <message>
      <source>A PIN has at least {limit} digits.</source>
      <translation>Um PIN tem pelo menos {limit} dígitos.</translation>
    </message>
    <message>
      <source>A PIN has at most {limit} digits.</source>
      <translation>Um PIN tem no máximo {limit} dígitos.</translation>
    </message>
    <message>
      <source>A PIN has digits only.</source>
      <translation>Um PIN tem somente dígitos.</translation>
    </message>
    <message>
      <source>A PIN is typed after an employee number: write one.</source>
      <translation>O PIN é digitado depois de um número de funcionário: escreva um.</translation>
    </message>
    <message>
      <source>A PIN is typed after the employee number: give one.</source>
      <translation>O PIN é digitado depois do número de funcionário: informe um.</translation>
    </message>
    <message>
      <source>A backup is one file with all attendance, people, templates, keys, settings and operators. Whoever has it can read them: keep it as safe as the kiosk itself.</source>
      <translation>Um backup é um único arquivo com todo o ponto, pessoas, templates, chaves, configurações e operadores. Quem o tem pode ler tudo: guarde-o com a mesma segurança que o próprio quiosque.</translation>
    </message>
    <message>
      <source>A challenge is made so that a picture cannot meet it.</source>
      <translation>Um desafio é feito para que uma imagem não possa cumpri-lo.</translation>
    </message>
    <message>
      <source>A folder or ZIP file with a folder of photos for each person, named after them: Ana_Silva/1.jpg</source>
      <translation>Uma pasta ou um arquivo ZIP com uma pasta de fotos para cada pessoa, com o nome dela: Ana_Silva/1.jpg</translation>
    </message>
    <message>
      <source>A little more light</source>
      <translation>Um pouco mais de luz</translation>
    </message>
    <message>
      <source>A part of the face was outside the picture.</source>
      <translation>Uma parte do rosto estava fora da imagem.</translation>
    </message>
    <message>
      <source>A photo held before the camera may pass. Install the networks for liveness: clockface packs install minifasnet</source>
      <translation>Uma foto posta diante da câmera pode passar. Instale as redes da prova de vida: clockface packs install minifasnet</translation>
    </message>
    <message>
      <source>A photo held before the camera passes: liveness is switched off in the settings.</source>
      <translation>Uma foto posta diante da câmera passa: a prova de vida está desligada nas configurações.</translation>
    </message>
    <message>
      <source>A picture of you passes for you</source>
      <translation>Uma imagem sua passa por você</translation>
    </message>
    <message>
      <source>A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it.</source>
      <translation>Uma janela ou lâmpada ofusca a câmera. Vire o quiosque para outro lado ou cubra-a.</translation>
    </message>
    <message>
      <source>Accepted the clock</source>
      <translation>Aceitou o relógio</translation>
    </message>
    <message>
      <source>Activate</source>
      <translation>Ativar</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Ativo</translation>
    </message>
    <message>
      <source>Active again: {n}</source>
      <translation>Ativos de novo: {n}</translation>
    </message>
    <message>
      <source>Add a missing event</source>
      <translation>Acrescentar um evento que falta</translation>
    </message>
    <message>
      <source>Add an administrator first.</source>
      <translation>Primeiro, acrescente um administrador.</translation>
    </message>
    <message>
      <source>Add what the kiosk did not record.</source>
      <translation>Acrescente o que o quiosque não registrou.</translation>
    </message>
    <message>
      <source>Added an operator</source>
      <translation>Operador acrescentado</translation>
    </message>
    <message>
      <source>Administration</source>
      <translation>Administração</translation>
    </message>
    <message>
      <source>Administrator: everything</source>
      <translation>Administrador: tudo</translation>
    </message>
    <message>
      <source>After the challenge somebody else stood there.</source>
      <translation>Depois do desafio estava lá outra pessoa.</translation>
    </message>
    <message>
      <source>All departments</source>
      <translation>Todos os departamentos</translation>
    </message>
    <message>
      <source>All events: {n}</source>
      <translation>Todos os eventos: {n}</translation>
    </message>
    <message>
      <source>All of these people were shown the notice and agreed.</source>
      <translation>Todas essas pessoas viram o aviso e concordaram.</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>Todos os resultados</translation>
    </message>
    <message>
      <source>All remarks</source>
      <translation>Todas as observações</translation>
    </message>
    <message>
      <source>All together: {hours}</source>
      <translation>Total de todos: {hours}</translation>
    </message>
    <message>
      <source>Already in since {time}</source>
      <translation>Você já entrou: {time}</translation>
    </message>
    <message>
      <source>Already out since {time}</source>
      <translation>Você já saiu: {time}</translation>
    </message>
    <message>
      <source>An “in” older than this has no “out” any more: it is a missing out.</source>
      <translation>Uma entrada mais antiga que isto não recebe mais saída: é uma saída que falta.</translation>
    </message>
    <message>
      <source>And for at least so long.</source>
      <translation>E pelo menos por este tempo.</translation>
    </message>
    <message>
      <source>Another face came into view during the challenge.</source>
      <translation>Outro rosto apareceu durante o desafio.</translation>
    </message>
    <message>
      <source>Another server answered than the one of this text. Ask whoever runs it, or go on without.</source>
      <translation>Respondeu outro servidor, não o deste texto. Pergunte a quem o administra ou continue sem ele.</translation>
    </message>
    <message>
      <source>As people say it; the kiosk greets with it.</source>
      <translation>Como as pessoas o dizem; o quiosque cumprimenta com ele.</translation>
    </message>
    <message>
      <source>As the person writes it.</source>
      <translation>Como a própria pessoa o escreve.</translation>
    </message>
    <message>
      <source>Ask for the PIN after the badge.</source>
      <translation>Pedir o PIN depois do crachá.</translation>
    </message>
    <message>
      <source>Ask the office to add you</source>
      <translation>Peça seu cadastro ao escritório</translation>
    </message>
    <message>
      <source>Ask the office to record your time</source>
      <translation>Peça ao escritório que anote seu horário</translation>
    </message>
    <message>
      <source>At least 8 characters. Three words make a good one.</source>
      <translation>Pelo menos 8 caracteres. Três palavras formam uma boa senha.</translation>
    </message>
    <message>
      <source>At least {n} characters; a short sentence is good.</source>
      <translation>Pelo menos {n} caracteres; uma frase curta é uma boa senha.</translation>
    </message>
    <message>
      <source>At least {n} digits.</source>
      <translation>Pelo menos {n} dígitos.</translation>
    </message>
    <message>
      <source>At the server, add a kiosk: it shows a text and a QR code that hold for a short time. Paste the text here, or hold the QR code to the camera.</source>
      <translation>No servidor, adicione um quiosque: ele mostra um texto e um código QR que valem por pouco tempo. Cole o texto aqui ou mostre o código QR à câmera.</translation>
    </message>
    <message>
      <source>At work and privately</source>
      <translation>No trabalho e em uso particular</translation>
    </message>
    <message>
      <source>At work only with a licence of its maker</source>
      <translation>No trabalho, só com uma licença de quem o criou</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Tentativas</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Ponto</translation>
    </message>
    <message>
      <source>Attendance records</source>
      <translation>Registros de ponto</translation>
    </message>
    <message>
      <source>Attendance to be sent</source>
      <translation>Registros de ponto a enviar</translation>
    </message>
    <message>
      <source>Audit log</source>
      <translation>Registro de auditoria</translation>
    </message>
    <message>
      <source>Auditor: reads</source>
      <translation>Auditor: lê</translation>
    </message>
    <message>
      <source>Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.</source>
      <translation>Autoridades para um servidor pareado sem impressão digital: “system” ou um arquivo de certificados.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Voltar</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>Voltar ao padrão</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>Voltar à administração</translation>
    </message>
    <message>
      <source>Back to the kiosk</source>
      <translation>Voltar ao quiosque</translation>
    </message>
    <message>
      <source>Badge</source>
      <translation>Crachá</translation>
    </message>
    <message>
      <source>Badge and face</source>
      <translation>Crachá e rosto</translation>
    </message>
    <message>
      <source>Become the administrator</source>
      <translation>Tornar-se o administrador</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>Antes de começar</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Começar</translation>
    </message>
    <message>
      <source>Begin, and stand where people stand.</source>
      <translation>Comece e fique onde as pessoas ficam.</translation>
    </message>
    <message>
      <source>Begin, go where people will stand, and look at the camera.</source>
      <translation>Comece, vá até onde as pessoas vão ficar e olhe para a câmera.</translation>
    </message>
    <message>
      <source>Between full scans only the surroundings of the followed face are searched.</source>
      <translation>Entre as buscas completas, procura-se apenas nos arredores do rosto acompanhado.</translation>
    </message>
    <message>
      <source>Bright, and so near that it hides your face. Begin, and hold it up for ten seconds.</source>
      <translation>Com brilho, e tão perto que esconda o seu rosto. Comece e segure-o por dez segundos.</translation>
    </message>
    <message>
      <source>Brightness of the face</source>
      <translation>Brilho do rosto</translation>
    </message>
    <message>
      <source>CSV, for payroll</source>
      <translation>CSV, para a folha de pagamento</translation>
    </message>
    <message>
      <source>Calibrated the recognition</source>
      <translation>Calibrou o reconhecimento</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>Entrou</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Câmera</translation>
    </message>
    <message>
      <source>Camera off</source>
      <translation>Câmera desligada</translation>
    </message>
    <message>
      <source>Camera on</source>
      <translation>Câmera ligada</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cannot clock in</source>
      <translation>Não pode registrar o ponto</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>Maiúsculas</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>Alterar o PIN</translation>
    </message>
    <message>
      <source>Changed a password</source>
      <translation>Senha alterada</translation>
    </message>
    <message>
      <source>Changed a setting</source>
      <translation>Configuração alterada</translation>
    </message>
    <message>
      <source>Changed the profile</source>
      <translation>Perfil alterado</translation>
    </message>
    <message>
      <source>Changes of people to be sent</source>
      <translation>Mudanças de pessoas a enviar</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Conferir</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Verificar de novo</translation>
    </message>
    <message>
      <source>Check the camera</source>
      <translation>Verificar a câmera</translation>
    </message>
    <message>
      <source>Check your number and PIN, or your badge</source>
      <translation>Confira seu número e PIN, ou seu crachá</translation>
    </message>
    <message>
      <source>Choose a ZIP file or a roster</source>
      <translation>Escolher um arquivo ZIP ou uma lista</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Escolher uma pasta</translation>
    </message>
    <message>
      <source>Choose a person</source>
      <translation>Escolha uma pessoa</translation>
    </message>
    <message>
      <source>Choose another day. Receipts are kept for a number of days that the settings say.</source>
      <translation>Escolha outro dia. Os recibos são guardados pelo número de dias que está nas configurações.</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>Limpar a seleção</translation>
    </message>
    <message>
      <source>Choose other days, or another person.</source>
      <translation>Escolha outros dias ou outra pessoa.</translation>
    </message>
    <message>
      <source>Chose a model pack</source>
      <translation>Pacote de modelos escolhido</translation>
    </message>
    <message>
      <source>Chosen: {n}</source>
      <translation>Selecionados: {n}</translation>
    </message>
    <message>
      <source>City with the same time</source>
      <translation>Cidade com o mesmo horário</translation>
    </message>
    <message>
      <source>Click here and hold the badge to the reader.</source>
      <translation>Clique aqui e aproxime o crachá do leitor.</translation>
    </message>
    <message>
      <source>Clock not certain</source>
      <translation>Relógio incerto</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Closing the kiosk stops the recording of attendance.</source>
      <translation>Fechar o quiosque suspende o registro do ponto.</translation>
    </message>
    <message>
      <source>Codes are locked</source>
      <translation>Códigos bloqueados</translation>
    </message>
    <message>
      <source>Colours of the screen.</source>
      <translation>Cores da tela.</translation>
    </message>
    <message>
      <source>Come a little closer</source>
      <translation>Chegue um pouco mais perto</translation>
    </message>
    <message>
      <source>Come closer and look straight here</source>
      <translation>Chegue mais perto e olhe direto aqui</translation>
    </message>
    <message>
      <source>Compare it with another clock first. From now on records count as made at the time that this clock shows. Type “{word}” to go on.</source>
      <translation>Compare-o primeiro com outro relógio. A partir de agora vale para os registros o horário que este relógio mostra. Digite “{word}” para continuar.</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consentimento</translation>
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
      <translation>Corrigir isto</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Correção</translation>
    </message>
    <message>
      <source>Corrected later</source>
      <translation>Corrigido depois</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Correção</translation>
    </message>
    <message>
      <source>Correction by {name}</source>
      <translation>Correção de {name}</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Correções</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Pasta de dados</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Dia</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Dias</translation>
    </message>
    <message>
      <source>Deactivate</source>
      <translation>Desativar</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Decisão</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>Departamento</translation>
    </message>
    <message>
      <source>Did not come</source>
      <translation>Não veio</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>Hash</translation>
    </message>
    <message>
      <source>Digits of a new PIN, at least.</source>
      <translation>Dígitos de um PIN novo, no mínimo.</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distância</translation>
    </message>
    <message>
      <source>Does a photo of you pass for you?</source>
      <translation>Uma foto sua passa por você?</translation>
    </message>
    <message>
      <source>Does not pass</source>
      <translation>Não passa</translation>
    </message>
    <message>
      <source>Does the camera see well here?</source>
      <translation>A câmera enxerga bem aqui?</translation>
    </message>
    <message>
      <source>Each clocking in and out appears here at once.</source>
      <translation>Cada entrada e saída aparece aqui na hora.</translation>
    </message>
    <message>
      <source>Edges of a phone or sheet</source>
      <translation>Bordas de telefone ou folha</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Editar</translation>
    </message>
    <message>
      <source>Employee number</source>
      <translation>Número de funcionário</translation>
    </message>
    <message>
      <source>Enrol</source>
      <translation>Cadastrar</translation>
    </message>
    <message>
      <source>Enrol a person</source>
      <translation>Cadastrar uma pessoa</translation>
    </message>
    <message>
      <source>Enrol as another person</source>
      <translation>Cadastrar como outra pessoa</translation>
    </message>
    <message>
      <source>Enrol people first; their hours appear here.</source>
      <translation>Cadastre pessoas primeiro; as horas delas aparecem aqui.</translation>
    </message>
    <message>
      <source>Enrol people first; whoever clocks in is here then.</source>
      <translation>Cadastre pessoas primeiro; quem registra o ponto aparece aqui.</translation>
    </message>
    <message>
      <source>Enrol people one by one at this camera, or import photos with a list. Nobody needs a face: a PIN will do.</source>
      <translation>Cadastre as pessoas uma a uma nesta câmera, ou importe fotos com uma lista. O rosto não é obrigatório: um PIN basta.</translation>
    </message>
    <message>
      <source>Enrol the face</source>
      <translation>Cadastrar o rosto</translation>
    </message>
    <message>
      <source>Enrol the face again</source>
      <translation>Cadastrar o rosto de novo</translation>
    </message>
    <message>
      <source>Enrol the first person</source>
      <translation>Cadastrar a primeira pessoa</translation>
    </message>
    <message>
      <source>Enrol the next person</source>
      <translation>Cadastrar a próxima pessoa</translation>
    </message>
    <message>
      <source>Enrolled</source>
      <translation>Cadastro</translation>
    </message>
    <message>
      <source>Enrolled again</source>
      <translation>Novo cadastro</translation>
    </message>
    <message>
      <source>Enrolled in spite of a likeness</source>
      <translation>Cadastro apesar da semelhança</translation>
    </message>
    <message>
      <source>Enrolled: {done}. Not enrolled: {failed}. Photos not used: {left}. Not tried: {untried}.</source>
      <translation>Cadastrados: {done}. Não cadastrados: {failed}. Fotos não usadas: {left}. Não tentados: {untried}.</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>Lançado em</translation>
    </message>
    <message>
      <source>Entered by</source>
      <translation>Lançado por</translation>
    </message>
    <message>
      <source>Entered by hand.</source>
      <translation>Lançado manualmente.</translation>
    </message>
    <message>
      <source>Entries are chained to one another: none can be changed or taken out unseen.</source>
      <translation>As entradas estão encadeadas umas às outras: nenhuma pode ser alterada ou retirada sem que se note.</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>Apagar</translation>
    </message>
    <message>
      <source>Erase them</source>
      <translation>Apagar</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>Pessoa apagada</translation>
    </message>
    <message>
      <source>Erased: {n}</source>
      <translation>Apagados: {n}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Evento</translation>
    </message>
    <message>
      <source>Event id</source>
      <translation>ID do evento</translation>
    </message>
    <message>
      <source>Events: {n}</source>
      <translation>Eventos: {n}</translation>
    </message>
    <message>
      <source>Every login, enrolment, correction and export is noted.</source>
      <translation>Todo login, cadastro, correção e exportação fica anotado.</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>Everybody can be enrolled.</source>
      <translation>Todos podem ser cadastrados.</translation>
    </message>
    <message>
      <source>Everybody has a login of their own, so that the audit log says who it was.</source>
      <translation>Cada um tem seu próprio login, para que o registro de auditoria diga quem foi.</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>Está tudo em ordem.</translation>
    </message>
    <message>
      <source>Everything that is kept about {name}</source>
      <translation>Tudo o que está guardado sobre {name}</translation>
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
      <translation>Exportação</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>Rosto</translation>
    </message>
    <message>
      <source>Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.</source>
      <translation>Somente rosto; rosto ou, se não der, PIN ou crachá; ou primeiro PIN ou crachá e depois o rosto dessa pessoa.</translation>
    </message>
    <message>
      <source>Face does not fit the code</source>
      <translation>O rosto não corresponde ao código</translation>
    </message>
    <message>
      <source>Face in view</source>
      <translation>Rosto na imagem</translation>
    </message>
    <message>
      <source>Fetch newer versions of Clockface from the server; without it they come by stick alone.</source>
      <translation>Buscar no servidor as versões novas do Clockface; sem isso, elas vêm só por pen drive.</translation>
    </message>
    <message>
      <source>Figures and signs</source>
      <translation>Números e sinais</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Arquivo</translation>
    </message>
    <message>
      <source>Finding faces</source>
      <translation>Procurar rostos</translation>
    </message>
    <message>
      <source>First choose who looks after this kiosk. Only this person can then enrol people, correct times, change settings and close the window; more people can be added later.</source>
      <translation>Primeiro, escolha quem cuida deste quiosque. Só essa pessoa pode então cadastrar pessoas, corrigir horários, alterar configurações e fechar a janela; mais pessoas podem ser acrescentadas depois.</translation>
    </message>
    <message>
      <source>First in</source>
      <translation>Primeira entrada</translation>
    </message>
    <message>
      <source>First look at the camera yourself, then hold two pictures of yourself before it. At the end you see what the kiosk would have done.</source>
      <translation>Primeiro olhe você mesmo para a câmera e depois ponha diante dela duas imagens suas. No fim, você vê o que o quiosque teria feito.</translation>
    </message>
    <message>
      <source>For how long codes are then locked, restarts not counted.</source>
      <translation>Por quanto tempo os códigos ficam bloqueados depois disso, sem contar reinícios.</translation>
    </message>
    <message>
      <source>For how many days the receipts of recognition attempts are kept.</source>
      <translation>Por quantos dias são guardados os recibos das tentativas de reconhecimento.</translation>
    </message>
    <message>
      <source>For leaving the full screen.</source>
      <translation>Para sair da tela cheia.</translation>
    </message>
    <message>
      <source>For the administration of this kiosk.</source>
      <translation>Para a administração deste quiosque.</translation>
    </message>
    <message>
      <source>Found that nobody may log in</source>
      <translation>Constatou que ninguém pode fazer login</translation>
    </message>
    <message>
      <source>Found: {n} of {of}</source>
      <translation>Encontrados: {n} de {of}</translation>
    </message>
    <message>
      <source>Free space</source>
      <translation>Espaço livre</translation>
    </message>
    <message>
      <source>From now on the kiosk knows this face: try it at once.</source>
      <translation>A partir de agora o quiosque conhece este rosto: experimente agora mesmo.</translation>
    </message>
    <message>
      <source>From now on the kiosk takes this PIN or badge.</source>
      <translation>A partir de agora o quiosque aceita este PIN ou crachá.</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>De … a …</translation>
    </message>
    <message>
      <source>Gave out a person’s data</source>
      <translation>Dados de uma pessoa entregues</translation>
    </message>
    <message>
      <source>Give a number.</source>
      <translation>Informe um número.</translation>
    </message>
    <message>
      <source>Give the site a name, such as the one on its door.</source>
      <translation>Dê um nome ao local, como o que está na porta.</translation>
    </message>
    <message>
      <source>Given elsewhere, as {operator} stated on {when}</source>
      <translation>Dado em outro lugar, como {operator} declarou em {when}</translation>
    </message>
    <message>
      <source>Given here on {when}, with {operator}</source>
      <translation>Dado aqui em {when}, com {operator}</translation>
    </message>
    <message>
      <source>Go on without a server</source>
      <translation>Continuar sem servidor</translation>
    </message>
    <message>
      <source>HNSW index: links of each node.</source>
      <translation>Índice HNSW: ligações de cada nó.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search while it is built.</source>
      <translation>Índice HNSW: largura da busca durante a construção.</translation>
    </message>
    <message>
      <source>HNSW index: width of the search; raised by itself when recall is low.</source>
      <translation>Índice HNSW: largura da busca; aumenta sozinha quando a taxa de acerto é baixa.</translation>
    </message>
    <message>
      <source>Have ready: a photo of your face on paper, and one on a phone. You can leave each out.</source>
      <translation>Tenha à mão uma foto do seu rosto em papel e outra em um celular. Você pode pular qualquer uma delas.</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Height of the picture asked of the camera.</source>
      <translation>Altura da imagem pedida à câmera.</translation>
    </message>
    <message>
      <source>Here you find who forgot to clock out since yesterday.</source>
      <translation>Aqui você encontra quem esqueceu de registrar a saída desde ontem.</translation>
    </message>
    <message>
      <source>Hold a photo of yourself before the camera</source>
      <translation>Segure uma foto sua diante da câmera</translation>
    </message>
    <message>
      <source>Hold it to the reader while this field is chosen.</source>
      <translation>Aproxime-o do leitor enquanto este campo está selecionado.</translation>
    </message>
    <message>
      <source>Hold still a moment</source>
      <translation>Não se mexa um momento</translation>
    </message>
    <message>
      <source>Hold still for a moment</source>
      <translation>Não se mexa por um momento</translation>
    </message>
    <message>
      <source>Hold the QR code so that it fills half of the picture.</source>
      <translation>Segure o código QR de modo que ele preencha metade da imagem.</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Horas</translation>
    </message>
    <message>
      <source>Hours of each day of the month</source>
      <translation>Horas de cada dia do mês</translation>
    </message>
    <message>
      <source>Hours of each day, all people together</source>
      <translation>Horas de cada dia, todas as pessoas juntas</translation>
    </message>
    <message>
      <source>Hours of the month: {hours}</source>
      <translation>Horas do mês: {hours}</translation>
    </message>
    <message>
      <source>Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; “never” leaves that to its next start.</source>
      <translation>Horas, como 02:00-04:00, em que o quiosque inicia sozinho uma versão nova enquanto não há ninguém; “never” deixa isso para o próximo início.</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Como</translation>
    </message>
    <message>
      <source>How far the head may be tilted, in degrees.</source>
      <translation>Quanto a cabeça pode estar inclinada, em graus.</translation>
    </message>
    <message>
      <source>How far the nose may lie off the middle of the eyes, in eye distances.</source>
      <translation>Quanto o nariz pode estar fora do meio dos olhos, em distâncias entre os olhos.</translation>
    </message>
    <message>
      <source>How large a share of the people an update may take away at once; more of them is a mistake.</source>
      <translation>Que parte das pessoas uma atualização pode retirar de uma vez; mais do que isso é um engano.</translation>
    </message>
    <message>
      <source>How long a result stays after the person left.</source>
      <translation>Quanto tempo um resultado permanece depois que a pessoa sai.</translation>
    </message>
    <message>
      <source>How long a source may take to give its first picture.</source>
      <translation>Quanto tempo uma fonte pode levar para fornecer a primeira imagem.</translation>
    </message>
    <message>
      <source>How long are attempts kept?</source>
      <translation>Por quanto tempo guardar as tentativas?</translation>
    </message>
    <message>
      <source>How long the server may take for an answer.</source>
      <translation>Quanto tempo o servidor pode levar para responder.</translation>
    </message>
    <message>
      <source>How much of a name the screen shows.</source>
      <translation>Quanto de um nome a tela mostra.</translation>
    </message>
    <message>
      <source>I can’t confirm it’s you</source>
      <translation>Não consigo confirmar você</translation>
    </message>
    <message>
      <source>I can’t see right now</source>
      <translation>Não consigo ver agora</translation>
    </message>
    <message>
      <source>I can’t see you well</source>
      <translation>Não vejo você bem</translation>
    </message>
    <message>
      <source>I don’t know you yet</source>
      <translation>Ainda não conheço você</translation>
    </message>
    <message>
      <source>IANA name of the time zone of the site, such as Europe/Berlin.</source>
      <translation>Nome IANA do fuso horário do local, como Europe/Berlin.</translation>
    </message>
    <message>
      <source>If it is the same person, stop here and open the one who is there already. If it is not, twins for instance, say so: both will then need a clearer picture to be told apart.</source>
      <translation>Se for a mesma pessoa, pare aqui e abra a que já existe. Se não for, no caso de gêmeos por exemplo, indique isso: as duas passam a precisar de uma imagem mais clara para serem distinguidas.</translation>
    </message>
    <message>
      <source>If it is wrong, set it: the kiosk relies on it again by itself. Until then every record says that its time is not certain.</source>
      <translation>Se não estiver certo, acerte-o: o quiosque volta a confiar nele por si só. Até lá, cada registro indica que seu horário não é certo.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Import people</source>
      <translation>Importar pessoas</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importação</translation>
    </message>
    <message>
      <source>In</source>
      <translation>Entrada</translation>
    </message>
    <message>
      <source>In now: {n}</source>
      <translation>Presentes agora: {n}</translation>
    </message>
    <message>
      <source>In or out?</source>
      <translation>Entrada ou saída?</translation>
    </message>
    <message>
      <source>In since</source>
      <translation>Presente desde</translation>
    </message>
    <message>
      <source>In the time allowed, nothing turned as a head does.</source>
      <translation>No tempo permitido, nada virou como uma cabeça.</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>Em uso</translation>
    </message>
    <message>
      <source>In, but not out</source>
      <translation>Entrou, mas não saiu</translation>
    </message>
    <message>
      <source>In, {when}</source>
      <translation>Entrada, {when}</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>Inativo</translation>
    </message>
    <message>
      <source>Inactive now: {n}</source>
      <translation>Inativos agora: {n}</translation>
    </message>
    <message>
      <source>Install one with the command: clockface packs install FOLDER</source>
      <translation>Instale um com o comando: clockface packs install FOLDER</translation>
    </message>
    <message>
      <source>Is asked for a challenge</source>
      <translation>Recebe um desafio</translation>
    </message>
    <message>
      <source>Is there a server?</source>
      <translation>Existe um servidor?</translation>
    </message>
    <message>
      <source>Is turned away</source>
      <translation>É recusado</translation>
    </message>
    <message>
      <source>It can be better here</source>
      <translation>Aqui pode melhorar</translation>
    </message>
    <message>
      <source>It changes back by itself</source>
      <translation>Volta sozinho ao idioma anterior</translation>
    </message>
    <message>
      <source>It is another person, because</source>
      <translation>É outra pessoa, porque</translation>
    </message>
    <message>
      <source>It is kept for good beside the event. No details of health, please.</source>
      <translation>Fica guardado para sempre junto do evento. Sem detalhes de saúde, por favor.</translation>
    </message>
    <message>
      <source>It is the same person: stop here</source>
      <translation>É a mesma pessoa: parar aqui</translation>
    </message>
    <message>
      <source>It is too bright. Dim the lamp that shines on the people.</source>
      <translation>Está claro demais. Diminua a lâmpada que ilumina as pessoas.</translation>
    </message>
    <message>
      <source>It is too dark. Put a lamp above the kiosk that shines on the people.</source>
      <translation>Está escuro demais. Ponha acima do quiosque uma lâmpada que ilumine as pessoas.</translation>
    </message>
    <message>
      <source>It is {time} there now.</source>
      <translation>Lá são agora {time}.</translation>
    </message>
    <message>
      <source>It isn’t taken back</source>
      <translation>Não foi desfeito</translation>
    </message>
    <message>
      <source>It shares people and attendance between kiosks. Without one this kiosk works on its own, and you can pair it at any time, under Health.</source>
      <translation>Ele compartilha pessoas e registros de ponto entre quiosques. Sem ele, este quiosque trabalha sozinho, e você pode pareá-lo a qualquer momento, em Estado.</translation>
    </message>
    <message>
      <source>It starts in {n}</source>
      <translation>Começa em {n}</translation>
    </message>
    <message>
      <source>It takes half a minute and shows that everything works. After that the kiosk knows you.</source>
      <translation>Leva meio minuto e mostra que tudo funciona. Depois disso o quiosque conhece você.</translation>
    </message>
    <message>
      <source>Its name for this kiosk</source>
      <translation>O nome dele para este quiosque</translation>
    </message>
    <message>
      <source>It’s taken back</source>
      <translation>Foi desfeito</translation>
    </message>
    <message>
      <source>It’s too bright here</source>
      <translation>Há luz demais aqui</translation>
    </message>
    <message>
      <source>It’s too dark here</source>
      <translation>Está escuro demais aqui</translation>
    </message>
    <message>
      <source>I’ll ask you to turn your head</source>
      <translation>Vou pedir que vire a cabeça</translation>
    </message>
    <message>
      <source>I’m coming in now</source>
      <translation>Estou entrando agora</translation>
    </message>
    <message>
      <source>I’m going out now</source>
      <translation>Estou saindo agora</translation>
    </message>
    <message>
      <source>I’m not set up yet</source>
      <translation>Ainda falta me configurar</translation>
    </message>
    <message>
      <source>I’m not sure it’s you</source>
      <translation>Não sei se é você</translation>
    </message>
    <message>
      <source>Just a moment</source>
      <translation>Só um momento</translation>
    </message>
    <message>
      <source>Keep it so until the line is full</source>
      <translation>Mantenha assim até a linha ficar cheia</translation>
    </message>
    <message>
      <source>Keep looking here</source>
      <translation>Continue olhando aqui</translation>
    </message>
    <message>
      <source>Kept in the audit log.</source>
      <translation>Guardado no registro de auditoria.</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>Quiosque</translation>
    </message>
    <message>
      <source>Language of the kiosk.</source>
      <translation>Idioma do quiosque.</translation>
    </message>
    <message>
      <source>Language of this kiosk</source>
      <translation>Idioma deste quiosque</translation>
    </message>
    <message>
      <source>Languages that a person may choose for 20 seconds, with blanks between.</source>
      <translation>Idiomas que uma pessoa pode escolher por 20 segundos, separados por espaços.</translation>
    </message>
    <message>
      <source>Last attendance</source>
      <translation>Último registro de ponto</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>Último backup</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>Último contato</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Mês passado</translation>
    </message>
    <message>
      <source>Last out</source>
      <translation>Última saída</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Atraso</translation>
    </message>
    <message>
      <source>Late and missing</source>
      <translation>Atrasos e faltas</translation>
    </message>
    <message>
      <source>Late by</source>
      <translation>Atraso de</translation>
    </message>
    <message>
      <source>Lateness is looked at when the settings say when work begins.</source>
      <translation>Os atrasos são verificados quando as configurações dizem a que horas o trabalho começa.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Mais tarde</translation>
    </message>
    <message>
      <source>Lead</source>
      <translation>Vantagem</translation>
    </message>
    <message>
      <source>Lead needed</source>
      <translation>Vantagem necessária</translation>
    </message>
    <message>
      <source>Lead over the best other person; not set: the measured default of the model pack.</source>
      <translation>Vantagem sobre a melhor outra pessoa; não definida: o padrão medido do pacote de modelos.</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>Pular</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>Saiu às</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Pulado</translation>
    </message>
    <message>
      <source>Left: {n}</source>
      <translation>Saíram: {n}</translation>
    </message>
    <message>
      <source>Let one person step forward</source>
      <translation>Uma pessoa à frente, por favor</translation>
    </message>
    <message>
      <source>Let the light fall on your face</source>
      <translation>Deixe a luz iluminar o seu rosto</translation>
    </message>
    <message>
      <source>Let the person read this, in their language.</source>
      <translation>Deixe a pessoa ler isto, no idioma dela.</translation>
    </message>
    <message>
      <source>Let the person type it themselves.</source>
      <translation>Deixe que a própria pessoa o digite.</translation>
    </message>
    <message>
      <source>Letters of another language</source>
      <translation>Letras de outro idioma</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licença</translation>
    </message>
    <message>
      <source>Licence accepted</source>
      <translation>Licença aceita</translation>
    </message>
    <message>
      <source>Lift your chin</source>
      <translation>Levante o queixo</translation>
    </message>
    <message>
      <source>Lift your chin a little</source>
      <translation>Levante um pouco o queixo</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Luz</translation>
    </message>
    <message>
      <source>Light from behind</source>
      <translation>Luz por trás</translation>
    </message>
    <message>
      <source>Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the first people will show whether they are seen well.</source>
      <translation>A luz, a distância e a nitidez são medidas por cinco segundos; nenhuma imagem é guardada. Se você pular isto, só as primeiras pessoas mostrarão se são bem vistas.</translation>
    </message>
    <message>
      <source>Live score</source>
      <translation>Índice de vida</translation>
    </message>
    <message>
      <source>Live score {score}; {needed} is needed.</source>
      <translation>Índice de vida {score}; é preciso {needed}.</translation>
    </message>
    <message>
      <source>Live score, from 0 to 1, that the latest pictures of a face must reach on average.</source>
      <translation>Índice de vida, de 0 a 1, que as últimas imagens de um rosto devem atingir em média.</translation>
    </message>
    <message>
      <source>Liveness</source>
      <translation>Prova de vida</translation>
    </message>
    <message>
      <source>Liveness is switched off in the settings: every picture of a face will pass.</source>
      <translation>A prova de vida está desligada nas configurações: qualquer imagem de um rosto passará.</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Bloquear</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>Entrar</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>Login</translation>
    </message>
    <message>
      <source>Look at the camera as you do when you clock in</source>
      <translation>Olhe para a câmera como ao registrar o ponto</translation>
    </message>
    <message>
      <source>Look here</source>
      <translation>Olhe aqui</translation>
    </message>
    <message>
      <source>Look here all the same, and tell the office</source>
      <translation>Olhe aqui mesmo assim e avise o escritório</translation>
    </message>
    <message>
      <source>Look straight at the screen</source>
      <translation>Olhe direto para a tela</translation>
    </message>
    <message>
      <source>Look straight here</source>
      <translation>Olhe direto aqui</translation>
    </message>
    <message>
      <source>Look-alikes</source>
      <translation>Pessoas parecidas</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>Parece com</translation>
    </message>
    <message>
      <source>Lost to damage</source>
      <translation>Perdidos por danos</translation>
    </message>
    <message>
      <source>Loudness of the sounds; 0 is silence.</source>
      <translation>Volume dos sons; 0 é silêncio.</translation>
    </message>
    <message>
      <source>Lower your chin</source>
      <translation>Baixe o queixo</translation>
    </message>
    <message>
      <source>Lower your chin a little</source>
      <translation>Abaixe um pouco o queixo</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>MMMM 'de' yyyy</translation>
    </message>
    <message>
      <source>Made a backup</source>
      <translation>Backup feito</translation>
    </message>
    <message>
      <source>Made active</source>
      <translation>Cadastro reativado</translation>
    </message>
    <message>
      <source>Made inactive</source>
      <translation>Cadastro desativado</translation>
    </message>
    <message>
      <source>Make a backup</source>
      <translation>Fazer um backup</translation>
    </message>
    <message>
      <source>Many pictures are blurred. Give it more light, and fasten the camera.</source>
      <translation>Muitas imagens estão tremidas. Dê mais luz e fixe a câmera.</translation>
    </message>
    <message>
      <source>May be used</source>
      <translation>Uso permitido</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a darker one is “too dark”.</source>
      <translation>Nível médio de cinza de um rosto; um mais escuro está “escuro demais”.</translation>
    </message>
    <message>
      <source>Mean grey level of a face; a lighter one is “too bright”.</source>
      <translation>Nível médio de cinza de um rosto; um mais claro está “claro demais”.</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Medido em</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Faltando</translation>
    </message>
    <message>
      <source>Missing in</source>
      <translation>Falta entrada</translation>
    </message>
    <message>
      <source>Missing out</source>
      <translation>Falta saída</translation>
    </message>
    <message>
      <source>Mix the digits of the keypad, so that nobody reads a PIN off the hand.</source>
      <translation>Embaralhar os dígitos do teclado, para que ninguém descubra um PIN pelo movimento da mão.</translation>
    </message>
    <message>
      <source>Model pack</source>
      <translation>Pacote de modelos</translation>
    </message>
    <message>
      <source>Model packs and licences</source>
      <translation>Pacotes de modelos e licenças</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>Mês seguinte</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>Mês anterior</translation>
    </message>
    <message>
      <source>Month sheet</source>
      <translation>Folha do mês</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mais</translation>
    </message>
    <message>
      <source>Most alike</source>
      <translation>Mais parecido</translation>
    </message>
    <message>
      <source>Move to the middle</source>
      <translation>Venha para o meio</translation>
    </message>
    <message>
      <source>My clock needs checking</source>
      <translation>Meu relógio precisa ser verificado</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>Nome do local</translation>
    </message>
    <message>
      <source>Name of this kiosk, written into every record.</source>
      <translation>Nome deste quiosque, escrito em cada registro.</translation>
    </message>
    <message>
      <source>Names and faces are locked with a key that lies on this computer. Have its disk encrypted, so that nobody carries both away.</source>
      <translation>Nomes e rostos são protegidos por uma chave que está neste computador. Mande criptografar o disco, para que ninguém leve os dois.</translation>
    </message>
    <message>
      <source>Narrower faces are too far away to be compared.</source>
      <translation>Rostos mais estreitos estão longe demais para serem comparados.</translation>
    </message>
    <message>
      <source>Narrowest face that is searched for in a live picture.</source>
      <translation>O rosto mais estreito que se procura em uma imagem ao vivo.</translation>
    </message>
    <message>
      <source>Never happened: strike it out</source>
      <translation>Não aconteceu: riscar</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>Novo PIN</translation>
    </message>
    <message>
      <source>New operator</source>
      <translation>Novo operador</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Avançar</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Próxima página</translation>
    </message>
    <message>
      <source>Next: in</source>
      <translation>Próximo: entrada</translation>
    </message>
    <message>
      <source>Next: out</source>
      <translation>Próximo: saída</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Não</translation>
    </message>
    <message>
      <source>No face</source>
      <translation>Sem rosto</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>Nenhum rosto foi encontrado.</translation>
    </message>
    <message>
      <source>No model pack is installed</source>
      <translation>Nenhum pacote de modelos está instalado</translation>
    </message>
    <message>
      <source>No out is missing</source>
      <translation>Nenhuma saída falta</translation>
    </message>
    <message>
      <source>No picture and no score is kept. The audit log notes that you tried, and what the kiosk would have done. Meanwhile nobody can clock in here.</source>
      <translation>Nenhuma imagem e nenhum índice é guardado. O registro de auditoria anota que você testou e o que o quiosque teria feito. Enquanto isso, ninguém pode registrar o ponto aqui.</translation>
    </message>
    <message>
      <source>Nobody can look this password up. A second administrator can give you a new one.</source>
      <translation>Ninguém pode consultar esta senha. Um segundo administrador pode dar uma nova a você.</translation>
    </message>
    <message>
      <source>Nobody fits</source>
      <translation>Ninguém corresponde</translation>
    </message>
    <message>
      <source>Nobody fits the search</source>
      <translation>Ninguém corresponde à busca</translation>
    </message>
    <message>
      <source>Nobody has left yet today</source>
      <translation>Ninguém saiu ainda hoje</translation>
    </message>
    <message>
      <source>Nobody is enrolled with the model pack in use.</source>
      <translation>Ninguém está cadastrado com o pacote de modelos em uso.</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet</source>
      <translation>Ninguém está cadastrado ainda</translation>
    </message>
    <message>
      <source>Nobody is enrolled yet. Do that in the administration, under People.</source>
      <translation>Ninguém está cadastrado ainda. Faça isso na administração, em Pessoas.</translation>
    </message>
    <message>
      <source>Nobody is in</source>
      <translation>Ninguém está presente</translation>
    </message>
    <message>
      <source>Nobody is recognised on a picture older than this.</source>
      <translation>Ninguém é reconhecido em uma imagem mais antiga que isto.</translation>
    </message>
    <message>
      <source>Nobody may log in</source>
      <translation>Ninguém pode fazer login</translation>
    </message>
    <message>
      <source>Nobody may log in yet</source>
      <translation>Ninguém pode fazer login ainda</translation>
    </message>
    <message>
      <source>Nobody stood in front of the kiosk in this time</source>
      <translation>Ninguém ficou diante do quiosque neste período</translation>
    </message>
    <message>
      <source>Nobody was clearly in front: there was more than one face.</source>
      <translation>Ninguém estava claramente à frente: havia mais de um rosto.</translation>
    </message>
    <message>
      <source>Nobody was seen. Stand where people will stand, and check again.</source>
      <translation>Ninguém foi visto. Fique onde as pessoas vão ficar e verifique de novo.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Nenhuma</translation>
    </message>
    <message>
      <source>None: this kiosk works on its own</source>
      <translation>Nenhum: este quiosque trabalha sozinho</translation>
    </message>
    <message>
      <source>Not at work</source>
      <translation>Não no trabalho</translation>
    </message>
    <message>
      <source>Not certain</source>
      <translation>Incerto</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Não verificada</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconhecido</translation>
    </message>
    <message>
      <source>Note it down and tell the office</source>
      <translation>Anote e avise o escritório</translation>
    </message>
    <message>
      <source>Note your time and tell the office</source>
      <translation>Anote seu horário e avise o escritório</translation>
    </message>
    <message>
      <source>Nothing is sent to the server or comes from it any more. What is here stays here. Attendance records that the server does not have: {n}. Revoke this kiosk at the server as well. Type “{word}” to go on.</source>
      <translation>Nada mais é enviado ao servidor nem vem dele. O que está aqui fica aqui. Registros de ponto que o servidor não tem: {n}. Revogue este quiosque também no servidor. Digite “{word}” para continuar.</translation>
    </message>
    <message>
      <source>Nothing measured whether it is a picture.</source>
      <translation>Nada mediu se é uma imagem.</translation>
    </message>
    <message>
      <source>Nothing stands in the way</source>
      <translation>Nada impede</translation>
    </message>
    <message>
      <source>Nothing to look at in this time</source>
      <translation>Nada a verificar neste período</translation>
    </message>
    <message>
      <source>Nothing was done yet</source>
      <translation>Nada foi feito ainda</translation>
    </message>
    <message>
      <source>Nothing was recorded in this time</source>
      <translation>Nada foi registrado neste período</translation>
    </message>
    <message>
      <source>Nothing was recorded today</source>
      <translation>Nada foi registrado hoje</translation>
    </message>
    <message>
      <source>Nothing was tried</source>
      <translation>Nada foi testado</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Aviso</translation>
    </message>
    <message>
      <source>Now enrol yourself</source>
      <translation>Agora cadastre você mesmo</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Número</translation>
    </message>
    <message>
      <source>Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address.</source>
      <translation>Número da câmera, ou um vídeo, uma imagem, uma pasta de imagens, ou um endereço rtsp:// ou http://.</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations below the threshold before somebody counts as unknown.</source>
      <translation>Observações abaixo do limiar antes de alguém contar como desconhecido.</translation>
    </message>
    <message>
      <source>Observations in a row that must name the same person.</source>
      <translation>Observações seguidas que precisam indicar a mesma pessoa.</translation>
    </message>
    <message>
      <source>On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds.</source>
      <translation>Em papel, do tamanho do seu rosto e escondendo-o. Comece e segure-a por dez segundos.</translation>
    </message>
    <message>
      <source>Once more, please</source>
      <translation>Mais uma vez, por favor</translation>
    </message>
    <message>
      <source>One at a time, please</source>
      <translation>Uma pessoa por vez</translation>
    </message>
    <message>
      <source>One picture alone decided: similarity {similarity}, lead over the next person {margin}.</source>
      <translation>Uma única imagem decidiu: semelhança {similarity}, vantagem sobre a próxima pessoa {margin}.</translation>
    </message>
    <message>
      <source>One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and videos at once are measured with the command
clockface pad-evaluate FOLDER</source>
      <translation>Um teste só prova pouco: a luz, o papel e os celulares variam. Teste em outras horas do dia. Muitas imagens e vídeos de uma vez são medidos com o comando
clockface pad-evaluate FOLDER</translation>
    </message>
    <message>
      <source>Open the kiosk</source>
      <translation>Abrir o quiosque</translation>
    </message>
    <message>
      <source>Open the kiosk and look at the camera: it knows you.</source>
      <translation>Abra o quiosque e olhe para a câmera: ele conhece você.</translation>
    </message>
    <message>
      <source>Open the kiosk: it knows everybody who is enrolled.</source>
      <translation>Abra o quiosque: ele conhece todos os cadastrados.</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>Operador</translation>
    </message>
    <message>
      <source>Operator: enrols people</source>
      <translation>Operador: cadastra pessoas</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>Operadores</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>Saída</translation>
    </message>
    <message>
      <source>Out missing: {n}</source>
      <translation>Falta saída: {n}</translation>
    </message>
    <message>
      <source>Out, {when}</source>
      <translation>Saída, {when}</translation>
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
      <translation>PIN e crachá</translation>
    </message>
    <message>
      <source>PIN and face</source>
      <translation>PIN e rosto</translation>
    </message>
    <message>
      <source>PIN or badge</source>
      <translation>PIN ou crachá</translation>
    </message>
    <message>
      <source>PIN or badge first</source>
      <translation>Primeiro PIN ou crachá</translation>
    </message>
    <message>
      <source>PIN or badge only</source>
      <translation>Somente PIN ou crachá</translation>
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
      <translation>Parear</translation>
    </message>
    <message>
      <source>Paired with a server</source>
      <translation>Pareou com um servidor</translation>
    </message>
    <message>
      <source>Paired with {address}.</source>
      <translation>Pareado com {address}.</translation>
    </message>
    <message>
      <source>Parquet, for analysis</source>
      <translation>Parquet, para análise</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>Passa</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Senha</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Pessoas</translation>
    </message>
    <message>
      <source>People from the server</source>
      <translation>Pessoas vindas do servidor</translation>
    </message>
    <message>
      <source>People looked at: {n} of {all}</source>
      <translation>Pessoas verificadas: {n} de {all}</translation>
    </message>
    <message>
      <source>People read this before they agree.</source>
      <translation>As pessoas leem isto antes de concordar.</translation>
    </message>
    <message>
      <source>People to enrol: {people}, from {photos} photos. Not possible: {problems}.</source>
      <translation>Pessoas a cadastrar: {people}, de {photos} fotos. Não é possível: {problems}.</translation>
    </message>
    <message>
      <source>People: {n}</source>
      <translation>Pessoas: {n}</translation>
    </message>
    <message>
      <source>People: {n}. Their names, faces, PINs and badges are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>Pessoas: {n}. Seus nomes, rostos, PINs e crachás são destruídos e não podem ser recuperados; os registros de ponto permanecem sem nome. Digite “{word}” para continuar.</translation>
    </message>
    <message>
      <source>Perhaps a picture of a face</source>
      <translation>Talvez a imagem de um rosto</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Pessoa</translation>
    </message>
    <message>
      <source>Photo on a phone</source>
      <translation>Foto em um celular</translation>
    </message>
    <message>
      <source>Photo on paper</source>
      <translation>Foto em papel</translation>
    </message>
    <message>
      <source>Picture not good enough</source>
      <translation>Imagem não é boa o suficiente</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Imagens</translation>
    </message>
    <message>
      <source>Pictures a second</source>
      <translation>Imagens por segundo</translation>
    </message>
    <message>
      <source>Pictures of faces held before the camera are turned away.</source>
      <translation>Imagens de rostos postas diante da câmera são recusadas.</translation>
    </message>
    <message>
      <source>Pictures: {n}</source>
      <translation>Imagens: {n}</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>Aguarde um momento</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Privacidade</translation>
    </message>
    <message>
      <source>Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.</source>
      <translation>Proxy até o servidor: “system” para o da máquina, “none” ou um endereço http:// ou https://.</translation>
    </message>
    <message>
      <source>Put the keyboard away</source>
      <translation>Guardar o teclado</translation>
    </message>
    <message>
      <source>Quality of the picture</source>
      <translation>Qualidade da imagem</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Sair</translation>
    </message>
    <message>
      <source>Raster of a screen or print</source>
      <translation>Trama de tela ou impressão</translation>
    </message>
    <message>
      <source>Read a QR code</source>
      <translation>Ler um código QR</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Recognise with this pack</source>
      <translation>Reconhecer com este pacote</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>Reconhecido</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Observação</translation>
    </message>
    <message>
      <source>Remarks: {n}</source>
      <translation>Observações: {n}</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>Remover o PIN</translation>
    </message>
    <message>
      <source>Replaced by number {n}</source>
      <translation>Substituído pelo número {n}</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Relatórios</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Função</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Salvar</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>Salvar a correção</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Salvar o relatório</translation>
    </message>
    <message>
      <source>Save their data</source>
      <translation>Salvar os dados da pessoa</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>Salvo como {path}</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Salvo.</translation>
    </message>
    <message>
      <source>Saved. It applies after a restart of the kiosk.</source>
      <translation>Salvo. Vale após reiniciar o quiosque.</translation>
    </message>
    <message>
      <source>Say why, so that everybody can understand it later.</source>
      <translation>Diga por quê, para que todos possam entender depois.</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Tela</translation>
    </message>
    <message>
      <source>Search by name, number or department</source>
      <translation>Buscar por nome, número ou departamento</translation>
    </message>
    <message>
      <source>Search index</source>
      <translation>Índice de busca</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Servidor</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>Definir um PIN</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Configurar</translation>
    </message>
    <message>
      <source>Set up the first administrator</source>
      <translation>Configurar o primeiro administrador</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Configurações</translation>
    </message>
    <message>
      <source>Several challenges in the last minutes were not met: for a while only a code counts.</source>
      <translation>Nos últimos minutos, vários desafios não foram cumpridos: por algum tempo só um código conta.</translation>
    </message>
    <message>
      <source>Share of the face that may lie outside the picture.</source>
      <translation>Parte do rosto que pode ficar fora da imagem.</translation>
    </message>
    <message>
      <source>Share of the height of a live picture above which a face is too close.</source>
      <translation>Parte da altura de uma imagem ao vivo acima da qual um rosto está perto demais.</translation>
    </message>
    <message>
      <source>Share of the picture's height</source>
      <translation>Parte da altura da imagem</translation>
    </message>
    <message>
      <source>Share outside the picture</source>
      <translation>Parte fora da imagem</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Nitidez</translation>
    </message>
    <message>
      <source>Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px.</source>
      <translation>Nitidez de um rosto: desvio do Laplaciano sobre o contraste, a 112 px.</translation>
    </message>
    <message>
      <source>Show a photo of yourself on a phone</source>
      <translation>Mostre uma foto sua em um celular</translation>
    </message>
    <message>
      <source>Show older ones</source>
      <translation>Mostrar mais antigos</translation>
    </message>
    <message>
      <source>Show results at once, without movement.</source>
      <translation>Mostrar os resultados na hora, sem movimento.</translation>
    </message>
    <message>
      <source>Shown beside the clock.</source>
      <translation>Mostrado ao lado do relógio.</translation>
    </message>
    <message>
      <source>Similarity</source>
      <translation>Semelhança</translation>
    </message>
    <message>
      <source>Similarity needed</source>
      <translation>Semelhança necessária</translation>
    </message>
    <message>
      <source>Similarity that a comparison must reach; not set: the measured default of the model pack.</source>
      <translation>Semelhança que uma comparação precisa alcançar; não definida: o padrão medido do pacote de modelos.</translation>
    </message>
    <message>
      <source>Similarity to the owner of the code, where the face confirms one; not set: as for everybody.</source>
      <translation>Semelhança com o dono do código, quando o rosto confirma um; não definida: como para todos.</translation>
    </message>
    <message>
      <source>Size of the face</source>
      <translation>Tamanho do rosto</translation>
    </message>
    <message>
      <source>Skip the rest</source>
      <translation>Pular o resto</translation>
    </message>
    <message>
      <source>Somebody erased</source>
      <translation>Pessoa apagada</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espaço</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Velocidade</translation>
    </message>
    <message>
      <source>Stand in front of the screen, about an arm’s length away</source>
      <translation>Fique diante da tela, à distância de um braço</translation>
    </message>
    <message>
      <source>Standard deviation of the grey level of a face; below it there is too little light.</source>
      <translation>Desvio padrão do nível de cinza de um rosto; abaixo dele há pouca luz.</translation>
    </message>
    <message>
      <source>State of the people</source>
      <translation>Estado das pessoas</translation>
    </message>
    <message>
      <source>Stays unclear</source>
      <translation>Fica em dúvida</translation>
    </message>
    <message>
      <source>Steadiness</source>
      <translation>Estabilidade</translation>
    </message>
    <message>
      <source>Step back a little</source>
      <translation>Recue um pouco</translation>
    </message>
    <message>
      <source>Step out of the bright light</source>
      <translation>Saia da luz forte</translation>
    </message>
    <message>
      <source>Step {n} of {all}</source>
      <translation>Passo {n} de {all}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Parar</translation>
    </message>
    <message>
      <source>Storage and backup</source>
      <translation>Armazenamento e backup</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>Riscado</translation>
    </message>
    <message>
      <source>Surroundings move along</source>
      <translation>O entorno move-se junto</translation>
    </message>
    <message>
      <source>Take away the login</source>
      <translation>Retirar o acesso</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Apagar o último dígito</translation>
    </message>
    <message>
      <source>Take this picture again</source>
      <translation>Tirar esta imagem de novo</translation>
    </message>
    <message>
      <source>Talk with the server that this kiosk is paired with.</source>
      <translation>Comunicar-se com o servidor com o qual este quiosque está pareado.</translation>
    </message>
    <message>
      <source>Tell the server when a face was probably a picture of one: that it was so and when, not whose.</source>
      <translation>Avisar o servidor quando um rosto era provavelmente só uma imagem: que aconteceu e quando, não de quem.</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Templates</translation>
    </message>
    <message>
      <source>Templates of one pack cannot be compared with another's: everybody has to be enrolled again.</source>
      <translation>Os templates de um pacote não podem ser comparados com os de outro: todos precisam ser cadastrados de novo.</translation>
    </message>
    <message>
      <source>Text of the pairing</source>
      <translation>Texto do pareamento</translation>
    </message>
    <message>
      <source>That doesn’t match</source>
      <translation>Isso não confere</translation>
    </message>
    <message>
      <source>That is all. Thank you.</source>
      <translation>Isso é tudo. Agradecemos a você.</translation>
    </message>
    <message>
      <source>That was wrong too often. You can try again in {time}.</source>
      <translation>Não conferiu vezes demais. Você pode tentar de novo em {time}.</translation>
    </message>
    <message>
      <source>That’s not me</source>
      <translation>Não sou eu</translation>
    </message>
    <message>
      <source>The PIN of {name} is changed.</source>
      <translation>O PIN de {name} foi alterado.</translation>
    </message>
    <message>
      <source>The administration locks itself after so long without a touch.</source>
      <translation>A administração se bloqueia após este tempo sem nenhum toque.</translation>
    </message>
    <message>
      <source>The agreeing observations lie within so long.</source>
      <translation>As observações concordantes ficam dentro deste tempo.</translation>
    </message>
    <message>
      <source>The agreeing observations span at least so long.</source>
      <translation>As observações concordantes abrangem pelo menos este tempo.</translation>
    </message>
    <message>
      <source>The attendance is written: {path}</source>
      <translation>O ponto está gravado: {path}</translation>
    </message>
    <message>
      <source>The backup is written: {path}</source>
      <translation>O backup está gravado: {path}</translation>
    </message>
    <message>
      <source>The badge is that of this person; no face was compared.</source>
      <translation>O crachá é o desta pessoa; nenhum rosto foi comparado.</translation>
    </message>
    <message>
      <source>The camera gives few pictures. Try another USB port, or more light.</source>
      <translation>A câmera dá poucas imagens. Tente outra porta USB ou mais luz.</translation>
    </message>
    <message>
      <source>The camera gives no picture. You can enrol people later.</source>
      <translation>A câmera não dá imagem. Você pode cadastrar pessoas mais tarde.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable, or use a photo.</source>
      <translation>A câmera não fornece imagem: verifique o cabo ou use uma foto.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable.</source>
      <translation>A câmera não dá imagem: verifique o cabo.</translation>
    </message>
    <message>
      <source>The camera gives no picture: check its cable. This can be done later, too.</source>
      <translation>A câmera não dá imagem: verifique o cabo. Isto também pode ser feito mais tarde.</translation>
    </message>
    <message>
      <source>The camera gives no picture: paste the text instead.</source>
      <translation>A câmera não dá imagem: cole o texto em vez disso.</translation>
    </message>
    <message>
      <source>The camera is starting</source>
      <translation>A câmera está iniciando</translation>
    </message>
    <message>
      <source>The camera sees well here</source>
      <translation>A câmera enxerga bem aqui</translation>
    </message>
    <message>
      <source>The clock is right</source>
      <translation>O relógio está certo</translation>
    </message>
    <message>
      <source>The clock needs checking</source>
      <translation>O relógio precisa ser verificado</translation>
    </message>
    <message>
      <source>The clock of the kiosk could not be relied on at that moment.</source>
      <translation>Naquele momento não era possível confiar no relógio do quiosque.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but going by the time that passed it is {expected}.</source>
      <translation>O relógio deste computador mostra {shown}, mas pelo tempo decorrido é {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but the newest record was made on {expected}.</source>
      <translation>O relógio deste computador mostra {shown}, mas o registro mais recente é de {expected}.</translation>
    </message>
    <message>
      <source>The clock of this computer shows {shown}, but this version was made on {expected}.</source>
      <translation>O relógio deste computador mostra {shown}, mas esta versão é de {expected}.</translation>
    </message>
    <message>
      <source>The correction is on the record.</source>
      <translation>A correção está registrada.</translation>
    </message>
    <message>
      <source>The disk is nearly full</source>
      <translation>O disco está quase cheio</translation>
    </message>
    <message>
      <source>The employee number and the PIN were right; no face was compared.</source>
      <translation>O número de funcionário e o PIN estavam certos; nenhum rosto foi comparado.</translation>
    </message>
    <message>
      <source>The event stays as it was recorded; your line says what it should have been.</source>
      <translation>O evento fica como foi registrado; sua linha diz como deveria ter sido.</translation>
    </message>
    <message>
      <source>The face is small. Let people stand closer.</source>
      <translation>O rosto está pequeno. Peça que as pessoas cheguem mais perto.</translation>
    </message>
    <message>
      <source>The face is too near. Let people stand further away.</source>
      <translation>O rosto está perto demais. Peça que as pessoas fiquem mais longe.</translation>
    </message>
    <message>
      <source>The face may have been a picture of one, on paper or on a screen, or in very little light: live score {live_score}.</source>
      <translation>O rosto pode ter sido uma imagem, em papel ou em uma tela, ou ter muito pouca luz: índice de vida {live_score}.</translation>
    </message>
    <message>
      <source>The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed.</source>
      <translation>O rosto não era semelhante o suficiente a ninguém: {similarity}, são necessários pelo menos {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed.</source>
      <translation>O rosto não era o do dono do código: semelhança {similarity}, são necessários pelo menos {min_similarity}.</translation>
    </message>
    <message>
      <source>The face was out of sight during the challenge.</source>
      <translation>O rosto não estava visível durante o desafio.</translation>
    </message>
    <message>
      <source>The face was too bright.</source>
      <translation>O rosto estava claro demais.</translation>
    </message>
    <message>
      <source>The face was too close.</source>
      <translation>O rosto estava perto demais.</translation>
    </message>
    <message>
      <source>The face was too dark.</source>
      <translation>O rosto estava escuro demais.</translation>
    </message>
    <message>
      <source>The face was too far away.</source>
      <translation>O rosto estava longe demais.</translation>
    </message>
    <message>
      <source>The face was turned away.</source>
      <translation>O rosto estava virado para o lado.</translation>
    </message>
    <message>
      <source>The file is no photo that can be read.</source>
      <translation>O arquivo não é uma foto que possa ser lida.</translation>
    </message>
    <message>
      <source>The head turned another way than it was asked to.</source>
      <translation>A cabeça virou de outro modo que o pedido.</translation>
    </message>
    <message>
      <source>The head turned as it was asked to.</source>
      <translation>A cabeça virou como pedido.</translation>
    </message>
    <message>
      <source>The kiosk notes when it saw whom, and how sure it was; it never keeps a picture. After this time the notes are deleted. Attendance stays.</source>
      <translation>O quiosque anota quando viu quem e com que certeza; nunca guarda uma imagem. Depois desse tempo as anotações são apagadas. Os registros de ponto ficam.</translation>
    </message>
    <message>
      <source>The kiosk relies on its clock again.</source>
      <translation>O quiosque volta a confiar no relógio.</translation>
    </message>
    <message>
      <source>The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer.</source>
      <translation>O quiosque ficou em dúvida, o que lhe custa alguns segundos. Luz de frente no rosto torna isso mais raro.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking, and record nobody.</source>
      <translation>O quiosque continuaria olhando e não registraria ninguém.</translation>
    </message>
    <message>
      <source>The kiosk would go on looking. Put light on the face from the front and wipe the camera.</source>
      <translation>O quiosque continuaria olhando. Ponha luz de frente no rosto e limpe a câmera.</translation>
    </message>
    <message>
      <source>The last backup is {n} days old. Make a new one.</source>
      <translation>O último backup tem {n} dias. Faça um novo.</translation>
    </message>
    <message>
      <source>The light was too strong to see the colours of the screen on the skin.</source>
      <translation>A luz era forte demais para ver as cores da tela na pele.</translation>
    </message>
    <message>
      <source>The name, face, PIN and badge of {name} are destroyed and cannot be brought back; their attendance stays without a name. Type “{word}” to go on.</source>
      <translation>O nome, o rosto, o PIN e o crachá de {name} são destruídos e não podem ser recuperados; os registros de ponto permanecem sem nome. Digite “{word}” para continuar.</translation>
    </message>
    <message>
      <source>The network costs by volume: look for news now and then only, not all the time.</source>
      <translation>A rede custa por volume: procurar novidades só de vez em quando, não o tempo todo.</translation>
    </message>
    <message>
      <source>The networks for liveness are not in use: every picture of a face will pass. Install them with the command clockface packs install minifasnet and restart the kiosk.</source>
      <translation>As redes da prova de vida não estão em uso: qualquer imagem de um rosto passará. Instale-as com o comando clockface packs install minifasnet e reinicie o quiosque.</translation>
    </message>
    <message>
      <source>The newest list of people from the server is not used. The one before it still holds.</source>
      <translation>A lista de pessoas mais nova do servidor não é usada. A anterior continua valendo.</translation>
    </message>
    <message>
      <source>The newest {n} are shown: choose fewer days to see the others.</source>
      <translation>São mostrados os {n} mais novos: escolha menos dias para ver os outros.</translation>
    </message>
    <message>
      <source>The office does that in a few minutes</source>
      <translation>O escritório faz isso em poucos minutos</translation>
    </message>
    <message>
      <source>The pairing did not succeed. You can go on without a server for now.</source>
      <translation>O pareamento não deu certo. Você pode continuar sem servidor por enquanto.</translation>
    </message>
    <message>
      <source>The password is changed.</source>
      <translation>A senha foi alterada.</translation>
    </message>
    <message>
      <source>The person agrees</source>
      <translation>A pessoa concorda</translation>
    </message>
    <message>
      <source>The person left before enough pictures agreed.</source>
      <translation>A pessoa saiu antes que imagens suficientes concordassem.</translation>
    </message>
    <message>
      <source>The person left in the middle of a challenge.</source>
      <translation>A pessoa saiu no meio de um desafio.</translation>
    </message>
    <message>
      <source>The person types it; it counts the same as a face.</source>
      <translation>A pessoa o digita; vale o mesmo que um rosto.</translation>
    </message>
    <message>
      <source>The person was asked for something that no picture can do, and it was not met.</source>
      <translation>Foi pedido algo que nenhuma imagem consegue fazer, e não foi feito.</translation>
    </message>
    <message>
      <source>The picture is flat. Clean the lens, and let the light come more from one side.</source>
      <translation>A imagem tem pouco contraste. Limpe a lente e faça a luz vir mais de um lado.</translation>
    </message>
    <message>
      <source>The picture is not sharp. Clean the lens, take its film off, and give it more light.</source>
      <translation>A imagem não está nítida. Limpe a lente, tire a película e dê mais luz.</translation>
    </message>
    <message>
      <source>The picture was blurred.</source>
      <translation>A imagem estava borrada.</translation>
    </message>
    <message>
      <source>The pictures of this moment named different people.</source>
      <translation>As imagens deste momento indicaram pessoas diferentes.</translation>
    </message>
    <message>
      <source>The record stands: tell the office</source>
      <translation>O registro continua valendo: avise o escritório</translation>
    </message>
    <message>
      <source>The report is written: {path}</source>
      <translation>O relatório está gravado: {path}</translation>
    </message>
    <message>
      <source>The same password again</source>
      <translation>A mesma senha outra vez</translation>
    </message>
    <message>
      <source>The screen shines on your face</source>
      <translation>A tela ilumina o seu rosto</translation>
    </message>
    <message>
      <source>The server does not accept this kiosk. If it was revoked there, unpair it here and pair it again.</source>
      <translation>O servidor não aceita este quiosque. Se ele foi revogado lá, desfaça o pareamento aqui e pareie de novo.</translation>
    </message>
    <message>
      <source>The server does not take this code. Have it show a new one, or go on without a server.</source>
      <translation>O servidor não aceita este código. Peça um novo ou continue sem servidor.</translation>
    </message>
    <message>
      <source>The server is not reached. Attendance is kept here and sent later. Check the network and the server.</source>
      <translation>O servidor não responde. Os registros de ponto ficam guardados aqui e são enviados depois. Verifique a rede e o servidor.</translation>
    </message>
    <message>
      <source>The server is not reached. Check the network, or go on without a server for now.</source>
      <translation>O servidor não responde. Verifique a rede ou continue sem servidor por enquanto.</translation>
    </message>
    <message>
      <source>The server is not reached; times are kept here</source>
      <translation>O servidor não responde; os horários ficam guardados aqui</translation>
    </message>
    <message>
      <source>The server is reached. What waits here is on its way.</source>
      <translation>O servidor responde. O que espera aqui está a caminho.</translation>
    </message>
    <message>
      <source>The settings ask everybody for a challenge.</source>
      <translation>As configurações pedem um desafio a todos.</translation>
    </message>
    <message>
      <source>The skin did not reflect the colours of the screen.</source>
      <translation>A pele não refletiu as cores da tela.</translation>
    </message>
    <message>
      <source>The skin reflected the colours of the screen.</source>
      <translation>A pele refletiu as cores da tela.</translation>
    </message>
    <message>
      <source>The sync is switched off in the settings. Attendance waits here.</source>
      <translation>A sincronização está desligada nas configurações. Os registros de ponto esperam aqui.</translation>
    </message>
    <message>
      <source>There is no backup yet. Make the first one now.</source>
      <translation>Ainda não há backup. Faça o primeiro agora.</translation>
    </message>
    <message>
      <source>There is no photo.</source>
      <translation>Não há foto.</translation>
    </message>
    <message>
      <source>There is nothing more to do</source>
      <translation>Não há mais nada a fazer</translation>
    </message>
    <message>
      <source>There was no face in the picture.</source>
      <translation>Não havia rosto na imagem.</translation>
    </message>
    <message>
      <source>There was no usable face on it. Go back and hold it straight, without glare.</source>
      <translation>Não havia nela um rosto utilizável. Volte e segure-a reta, sem reflexos.</translation>
    </message>
    <message>
      <source>There was no usable face. Go back and stand nearer, in the light.</source>
      <translation>Não havia um rosto utilizável. Volte e fique mais perto, na luz.</translation>
    </message>
    <message>
      <source>There was too little light on the face.</source>
      <translation>Havia pouca luz no rosto.</translation>
    </message>
    <message>
      <source>There were too many tries: wait, or ask the office</source>
      <translation>Houve tentativas demais: aguarde ou fale com o escritório</translation>
    </message>
    <message>
      <source>This PIN is guessed first: mix the digits.</source>
      <translation>Este PIN é adivinhado primeiro: misture os dígitos.</translation>
    </message>
    <message>
      <source>This computer is slow. Close other programs, or use a faster one.</source>
      <translation>Este computador é lento. Feche outros programas ou use um mais rápido.</translation>
    </message>
    <message>
      <source>This is easily guessed: mix the digits.</source>
      <translation>Este é fácil de adivinhar: misture os dígitos.</translation>
    </message>
    <message>
      <source>This is not the same password. Type it once more.</source>
      <translation>Esta não é a mesma senha. Digite-a mais uma vez.</translation>
    </message>
    <message>
      <source>This is not the text of a pairing. Take all of it, or read the QR code.</source>
      <translation>Este não é o texto de um pareamento. Use-o inteiro ou leia o código QR.</translation>
    </message>
    <message>
      <source>This is somebody else: only the person who agreed, please</source>
      <translation>Esta é outra pessoa: somente quem concordou, por favor</translation>
    </message>
    <message>
      <source>This is too long, or has characters that cannot be printed.</source>
      <translation>Isto é longo demais ou tem caracteres que não podem ser impressos.</translation>
    </message>
    <message>
      <source>This kiosk is about to look for its server.</source>
      <translation>Este quiosque está prestes a procurar o servidor.</translation>
    </message>
    <message>
      <source>This kiosk is in use, but nobody may administer it: close it, and make an administrator at this computer with the command</source>
      <translation>Este quiosque está em uso, mas ninguém pode administrá-lo: feche-o e crie um administrador neste computador com o comando</translation>
    </message>
    <message>
      <source>This kiosk is not paired any more.</source>
      <translation>Este quiosque não está mais pareado.</translation>
    </message>
    <message>
      <source>This kiosk is not set up completely. Log in to go on.</source>
      <translation>Este quiosque não está totalmente configurado. Entre para continuar.</translation>
    </message>
    <message>
      <source>This kiosk is ready</source>
      <translation>Este quiosque está pronto</translation>
    </message>
    <message>
      <source>This kiosk works on its own. Pair it with a server to share people and attendance.</source>
      <translation>Este quiosque trabalha sozinho. Pareie-o com um servidor para compartilhar pessoas e registros de ponto.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Este mês</translation>
    </message>
    <message>
      <source>This name and this password do not belong together. Try again.</source>
      <translation>Este nome e esta senha não combinam. Tente de novo.</translation>
    </message>
    <message>
      <source>This password is too short: it needs at least 8 characters.</source>
      <translation>Esta senha é curta demais: precisa de pelo menos 8 caracteres.</translation>
    </message>
    <message>
      <source>This seems to be {name}, who is enrolled already.</source>
      <translation>Parece ser {name}, que já está no cadastro.</translation>
    </message>
    <message>
      <source>This takes a moment</source>
      <translation>Isto leva um momento</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Esta semana</translation>
    </message>
    <message>
      <source>Threads per model; more than one is slower where other cores are busy.</source>
      <translation>Threads por modelo; mais de uma é mais lento onde outros núcleos estão ocupados.</translation>
    </message>
    <message>
      <source>Three good photos of each person are enough. Photos are read once and not kept.</source>
      <translation>Três boas fotos de cada pessoa bastam. As fotos são lidas uma vez e não são guardadas.</translation>
    </message>
    <message>
      <source>Tilt of the head, degrees</source>
      <translation>Inclinação da cabeça, graus</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Horário</translation>
    </message>
    <message>
      <source>Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”.</source>
      <translation>Horário, como 04:00, em que uma presença em aberto vira uma saída que falta; ou “never”.</translation>
    </message>
    <message>
      <source>Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”.</source>
      <translation>Horário, como 08:00, depois do qual a primeira entrada aparece como atraso nos relatórios; ou “never”.</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Fuso horário</translation>
    </message>
    <message>
      <source>Times the margin that people marked as look-alikes of each other need.</source>
      <translation>Vezes a margem de que precisam as pessoas marcadas como parecidas entre si.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoje</translation>
    </message>
    <message>
      <source>Told by</source>
      <translation>Identificação por</translation>
    </message>
    <message>
      <source>Took away a login</source>
      <translation>Acesso retirado</translation>
    </message>
    <message>
      <source>Took the PIN away</source>
      <translation>PIN removido</translation>
    </message>
    <message>
      <source>Took the calibration back</source>
      <translation>Retirou a calibração</translation>
    </message>
    <message>
      <source>Touch a picture to take it again. Pictures are not stored.</source>
      <translation>Toque em uma imagem para tirá-la de novo. As imagens não são armazenadas.</translation>
    </message>
    <message>
      <source>Tried liveness out</source>
      <translation>Testou a prova de vida</translation>
    </message>
    <message>
      <source>Try again in {time}</source>
      <translation>Tente de novo em {time}</translation>
    </message>
    <message>
      <source>Try fewer letters, another filter, or empty the search with Esc.</source>
      <translation>Tente menos letras, outro filtro, ou limpe a busca com Esc.</translation>
    </message>
    <message>
      <source>Try fewer letters, or empty the search with Esc.</source>
      <translation>Tente menos letras, ou limpe a busca com Esc.</translation>
    </message>
    <message>
      <source>Try it out</source>
      <translation>Testar</translation>
    </message>
    <message>
      <source>Try once more, or ask the office</source>
      <translation>Tente mais uma vez ou fale com o escritório</translation>
    </message>
    <message>
      <source>Turn of the head</source>
      <translation>Giro da cabeça</translation>
    </message>
    <message>
      <source>Turn on a light, or step into the light</source>
      <translation>Acenda uma luz ou venha para a luz</translation>
    </message>
    <message>
      <source>Turn your face to the light, step away and come back</source>
      <translation>Vire o rosto para a luz, afaste-se e volte</translation>
    </message>
    <message>
      <source>Turn your face to the screen</source>
      <translation>Vire o rosto para a tela</translation>
    </message>
    <message>
      <source>Turn your head a little to the left</source>
      <translation>Vire a cabeça um pouco para a esquerda</translation>
    </message>
    <message>
      <source>Turn your head a little to the right</source>
      <translation>Vire a cabeça um pouco para a direita</translation>
    </message>
    <message>
      <source>Turn your head left</source>
      <translation>Vire a cabeça para a esquerda</translation>
    </message>
    <message>
      <source>Turn your head right</source>
      <translation>Vire a cabeça para a direita</translation>
    </message>
    <message>
      <source>Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is needed.</source>
      <translation>Duas pessoas são parecidas demais para esta imagem: a vantagem sobre a próxima pessoa foi {margin}, são necessários {min_margin}.</translation>
    </message>
    <message>
      <source>Type a name or an employee number above.</source>
      <translation>Digite acima um nome ou um número de funcionário.</translation>
    </message>
    <message>
      <source>Type the name as the person writes it.</source>
      <translation>Digite o nome como a própria pessoa o escreve.</translation>
    </message>
    <message>
      <source>Type the word to go on</source>
      <translation>Digite a palavra para continuar</translation>
    </message>
    <message>
      <source>Type your name first.</source>
      <translation>Primeiro, digite seu nome.</translation>
    </message>
    <message>
      <source>Type your number and PIN once more</source>
      <translation>Digite seu número e PIN mais uma vez</translation>
    </message>
    <message>
      <source>Typed before a PIN.</source>
      <translation>Digitado antes de um PIN.</translation>
    </message>
    <message>
      <source>Typed before the PIN.</source>
      <translation>Digitado antes do PIN.</translation>
    </message>
    <message>
      <source>Typed: {n}</source>
      <translation>Digitados: {n}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Desfazer</translation>
    </message>
    <message>
      <source>Unpair</source>
      <translation>Desparear</translation>
    </message>
    <message>
      <source>Unpaired from the server</source>
      <translation>Desfez o pareamento com o servidor</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>Atualizações</translation>
    </message>
    <message>
      <source>Use a photo instead</source>
      <translation>Usar uma foto</translation>
    </message>
    <message>
      <source>Use at least {limit} digits.</source>
      <translation>Use pelo menos {limit} dígitos.</translation>
    </message>
    <message>
      <source>Use at most {limit} digits.</source>
      <translation>Use no máximo {limit} dígitos.</translation>
    </message>
    <message>
      <source>Use digits only.</source>
      <translation>Use somente dígitos.</translation>
    </message>
    <message>
      <source>Use your PIN or badge</source>
      <translation>Use seu PIN ou crachá</translation>
    </message>
    <message>
      <source>Use your PIN or badge instead</source>
      <translation>Use seu PIN ou crachá</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or ask the office</source>
      <translation>Use seu PIN ou crachá, ou fale com o escritório</translation>
    </message>
    <message>
      <source>Use your PIN or badge, or come back with light on your face</source>
      <translation>Use seu PIN ou crachá, ou volte com luz no rosto</translation>
    </message>
    <message>
      <source>Use your PIN or badge: your time counts</source>
      <translation>Use seu PIN ou crachá: seu horário conta</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versão</translation>
    </message>
    <message>
      <source>Views taken: {n} of {all}</source>
      <translation>Posições registradas: {n} de {all}</translation>
    </message>
    <message>
      <source>Was not seen</source>
      <translation>Não foi visto</translation>
    </message>
    <message>
      <source>Was refused at the login</source>
      <translation>Login recusado</translation>
    </message>
    <message>
      <source>Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in the settings, let liveness ask everybody for a challenge (“always”).</source>
      <translation>O seu próprio rosto também aparecia? Então volte e tente de novo. Se não, outra pessoa poderia registrar o ponto por você: nas configurações, faça com que todos recebam um desafio (“always”).</translation>
    </message>
    <message>
      <source>Ways to clock in</source>
      <translation>Formas de registrar o ponto</translation>
    </message>
    <message>
      <source>Welcome to Clockface</source>
      <translation>Boas-vindas ao Clockface</translation>
    </message>
    <message>
      <source>Went out</source>
      <translation>Saiu</translation>
    </message>
    <message>
      <source>What</source>
      <translation>O quê</translation>
    </message>
    <message>
      <source>What a challenge is: coloured light of the screen on the face, a turn of the head, or both.</source>
      <translation>Em que consiste um desafio: luz colorida da tela sobre o rosto, um movimento da cabeça, ou ambos.</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>O que há</translation>
    </message>
    <message>
      <source>What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.</source>
      <translation>Onde os modelos são executados: “cuda” não funciona onde não há GPU, “auto” continua com a CPU.</translation>
    </message>
    <message>
      <source>What was tried is as it should be</source>
      <translation>O que foi testado está como deve ser</translation>
    </message>
    <message>
      <source>When a second face is this large against the first, nobody is clearly in front.</source>
      <translation>Quando um segundo rosto é deste tamanho em relação ao primeiro, ninguém está claramente à frente.</translation>
    </message>
    <message>
      <source>Where does this kiosk stand?</source>
      <translation>Onde fica este quiosque?</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quem</translation>
    </message>
    <message>
      <source>Whoever clocks in appears here at once.</source>
      <translation>Quem registra a entrada aparece aqui na hora.</translation>
    </message>
    <message>
      <source>Whoever clocks out appears here at once.</source>
      <translation>Quem registra a saída aparece aqui na hora.</translation>
    </message>
    <message>
      <source>Whom or what</source>
      <translation>Quem ou o quê</translation>
    </message>
    <message>
      <source>Whose month? Type a name or number</source>
      <translation>O mês de quem? Digite um nome ou número</translation>
    </message>
    <message>
      <source>Width of the face, px</source>
      <translation>Largura do rosto, px</translation>
    </message>
    <message>
      <source>Width of the picture asked of the camera.</source>
      <translation>Largura da imagem pedida à câmera.</translation>
    </message>
    <message>
      <source>With a metered network: how often the kiosk looks for news.</source>
      <translation>Com uma rede que custa por volume: com que frequência o quiosque procura novidades.</translation>
    </message>
    <message>
      <source>With a roster, a CSV file beside the photos, also number, department and badge: name;employee_number;department;badge;photos</source>
      <translation>Com uma lista, um arquivo CSV junto das fotos, também número, departamento e crachá: name;employee_number;department;badge;photos</translation>
    </message>
    <message>
      <source>With “alternate”: how long after a record the opposite one is not yet written by itself.</source>
      <translation>Com “alternate”: quanto tempo após um registro o oposto ainda não é escrito automaticamente.</translation>
    </message>
    <message>
      <source>With “schedule”: from which time of day on people come in or go out.</source>
      <translation>Com “schedule”: a partir de que horário as pessoas entram ou saem.</translation>
    </message>
    <message>
      <source>Within it the same direction is “already recorded” and nothing is written.</source>
      <translation>Dentro dele, o mesmo sentido é “já registrado” e nada é escrito.</translation>
    </message>
    <message>
      <source>Without PIN or badge</source>
      <translation>Sem PIN nem crachá</translation>
    </message>
    <message>
      <source>Without a face</source>
      <translation>Sem rosto</translation>
    </message>
    <message>
      <source>Without a face, a PIN or a badge is needed.</source>
      <translation>Sem um rosto, é preciso um PIN ou um crachá.</translation>
    </message>
    <message>
      <source>Without a face, give a badge, or an employee number and a PIN.</source>
      <translation>Sem um rosto, informe um crachá, ou um número de funcionário e um PIN.</translation>
    </message>
    <message>
      <source>Without a new picture for so long the camera counts as lost.</source>
      <translation>Sem uma imagem nova por este tempo, a câmera conta como perdida.</translation>
    </message>
    <message>
      <source>Worked today</source>
      <translation>Trabalhado hoje</translation>
    </message>
    <message>
      <source>Write the name first.</source>
      <translation>Primeiro, escreva o nome.</translation>
    </message>
    <message>
      <source>Wrong PINs after which codes are locked.</source>
      <translation>PINs incorretos após os quais os códigos são bloqueados.</translation>
    </message>
    <message>
      <source>Wrong PINs after which each further one has to wait longer.</source>
      <translation>PINs incorretos após os quais cada novo precisa esperar mais.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sim</translation>
    </message>
    <message>
      <source>You log in with it, and corrections carry it.</source>
      <translation>Você faz login com ele, e as correções o mostram.</translation>
    </message>
    <message>
      <source>You pass, and pictures of you do not</source>
      <translation>Você passa, e imagens suas não</translation>
    </message>
    <message>
      <source>You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower the live score in the settings.</source>
      <translation>Você foi tomado por uma imagem. Ponha luz de frente no rosto e limpe a câmera. Se continuar assim, baixe o índice de vida nas configurações.</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>Seu PIN</translation>
    </message>
    <message>
      <source>Your PIN is being checked</source>
      <translation>Seu PIN está sendo verificado</translation>
    </message>
    <message>
      <source>Your face</source>
      <translation>Seu rosto</translation>
    </message>
    <message>
      <source>Your face was not always in view. Raise, lower or tilt the camera.</source>
      <translation>Seu rosto nem sempre estava na imagem. Suba, abaixe ou incline a câmera.</translation>
    </message>
    <message>
      <source>Your language</source>
      <translation>Seu idioma</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Seu nome</translation>
    </message>
    <message>
      <source>Your number</source>
      <translation>Seu número</translation>
    </message>
    <message>
      <source>Your own face does not pass</source>
      <translation>O seu próprio rosto não passa</translation>
    </message>
    <message>
      <source>Your time is recorded</source>
      <translation>Seu horário está registrado</translation>
    </message>
    <message>
      <source>Your time isn’t saved</source>
      <translation>Seu horário não foi gravado</translation>
    </message>
    <message>
      <source>You’re in</source>
      <translation>Você entrou</translation>
    </message>
    <message>
      <source>You’re out</source>
      <translation>Você saiu</translation>
    </message>
    <message>
      <source>accept</source>
      <translation>aceitar</translation>
    </message>
    <message>
      <source>applies after a restart</source>
      <translation>vale após reiniciar</translation>
    </message>
    <message>
      <source>applies at once</source>
      <translation>vale imediatamente</translation>
    </message>
    <message>
      <source>by {author}</source>
      <translation>por {author}</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd, d MMM</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>padrão: {value}</translation>
    </message>
    <message>
      <source>down</source>
      <translation>para baixo</translation>
    </message>
    <message>
      <source>erase</source>
      <translation>apagar</translation>
    </message>
    <message>
      <source>from a photo</source>
      <translation>de uma foto</translation>
    </message>
    <message>
      <source>given</source>
      <translation>definido</translation>
    </message>
    <message>
      <source>left</source>
      <translation>esquerda</translation>
    </message>
    <message>
      <source>missing in</source>
      <translation>falta entrada</translation>
    </message>
    <message>
      <source>missing out</source>
      <translation>falta saída</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nunca</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>não definido</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>não usado</translation>
    </message>
    <message>
      <source>or hold your badge to the reader</source>
      <translation>ou aproxime seu crachá do leitor</translation>
    </message>
    <message>
      <source>right</source>
      <translation>direita</translation>
    </message>
    <message>
      <source>slowly, and a little is enough</source>
      <translation>devagar, e um pouco basta</translation>
    </message>
    <message>
      <source>so that I know it’s you</source>
      <translation>para eu saber que é você</translation>
    </message>
    <message>
      <source>so that the picture is sharp</source>
      <translation>para a imagem ficar nítida</translation>
    </message>
    <message>
      <source>so that your whole face is in view</source>
      <translation>para seu rosto aparecer inteiro</translation>
    </message>
    <message>
      <source>straight</source>
      <translation>reto</translation>
    </message>
    <message>
      <source>then look here</source>
      <translation>depois olhe aqui</translation>
    </message>
    <message>
      <source>then touch OK</source>
      <translation>depois toque em OK</translation>
    </message>
    <message>
      <source>to record your time</source>
      <translation>para registrar seu horário</translation>
    </message>
    <message>
      <source>unpair</source>
      <translation>desparear</translation>
    </message>
    <message>
      <source>until your face fills the outline</source>
      <translation>até seu rosto preencher o contorno</translation>
    </message>
    <message>
      <source>until your face fits the outline</source>
      <translation>até seu rosto caber no contorno</translation>
    </message>
    <message>
      <source>up</source>
      <translation>para cima</translation>
    </message>
    <message>
      <source>yesterday {time}</source>
      <translation>ontem {time}</translation>
    </message>
    <message>
      <source>{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), lead over the next person {margin} (at least {min_margin}).</source>
      <translation>{agreeing} de {seen} imagens seguidas indicaram esta pessoa: semelhança {similarity} (pelo menos {min_similarity}), vantagem sobre a próxima pessoa {margin} (pelo menos {min_margin}).</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{hours} today</source>
      <translation>{hours} hoje</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} a {high}</translation>
    </message>
    <message>
      <source>{name} has no PIN any more.</source>
      <translation>{name} não tem mais PIN.</translation>
    </message>
    <message>
      <source>{name} is active again.</source>
      <translation>Cadastro ativo de novo: {name}.</translation>
    </message>
    <message>
      <source>{name} is enrolled</source>
      <translation>Cadastro concluído: {name}</translation>
    </message>
    <message>
      <source>{name} is inactive now.</source>
      <translation>Cadastro agora inativo: {name}.</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>{name}: dados salvos.</translation>
    </message>
    <message>
      <source>{name} is used after a restart of the kiosk.</source>
      <translation>{name} passa a ser usado após reiniciar o quiosque.</translation>
    </message>
    <message>
      <source>{name} may log in now.</source>
      <translation>{name} agora pode fazer login.</translation>
    </message>
    <message>
      <source>{name} may not log in any more.</source>
      <translation>{name} não pode mais fazer login.</translation>
    </message>
    <message>
      <source>{name}, look here</source>
      <translation>{name}, olhe aqui</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} dias</translation>
    </message>
    <message>
      <source>{owner} has this already.</source>
      <translation>{owner} já tem este.</translation>
    </message>
    <message>
      <source>{value} (at least {least})</source>
      <translation>{value} (pelo menos {least})</translation>
    </message>
    <message>
      <source>{value} (noticed)</source>
      <translation>{value} (notado)</translation>
    </message>
    <message>
      <source>{word} will not be able to log in any more.</source>
      <translation>{word} não poderá mais fazer login.</translation>
    </message>
    <message>
      <source>“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.</source>
      <translation>“alternate” responde a “in” com “out”; “in” e “out” são fixos; “schedule” segue o horário; “ask” pergunta.</translation>
    </message>
    <message>
      <source>“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.</source>
      <translation>“passive” recusa imagens de rostos assim que as redes para isso estão instaladas; “step_up” pede um desafio em caso de dúvida; “always” pede a todos; “off” não verifica nada.</translation>
    </message>
  </context>
</TS>
