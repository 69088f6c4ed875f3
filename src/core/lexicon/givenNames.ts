/** Common given names of many languages, without diacritics and in lower case, by the sex they usually tell. */
import { wordSet } from './words.ts';

export const maleNames = wordSet(`
  aamir aaron abbas abdel abdelaziz abdoulaye abdul abdullah abdullahi abdulrahman abe abel abhishek abraham abu
  adam adebayo adel adewale aditya adolf adrian agustin ahmad ahmed aidan ajay ajit akbar akira al alan alassane
  alastair alban albert alberto albin aldo alec alejandro alejo aleksandr aleksei alessandro alex alexander
  alexandre alexei alexey alfie alfonso alfred ali alim alistair allan allen alois alon alphonse alvaro alvin
  amadeus amadou amine amir amit amjad amos anand anatoly anders anderson andre andreas andrei andres andreu andrew
  andrey andriy andrzej andy angus anil ankit ansel anselm anthony antoine anton antoni antonio antony anwar aram
  arash archie ariel arjun armand armando armin arno arnold arsene art artem arthur arturo artyom arvind asad ashok
  ashraf ashton asif asim aslan atiku atul augusto aurelio austin avi avraham axel ayman aymen azim aziz babak badr
  barnaby barry bartholomew bartosz bashar basil bassam bayram bekele ben benedict benito benjamin benny benoit
  berat bernard bernardo bernd bernie bert bertil bertrand bhupinder bilal bill billy binyamin bjarne bjorn bob
  bobby bogdan bohdan bojan boris boubacar brad bradford bradley brady brandon branislav branko brendan brent brett
  brian brock bronson bruce bruno bryan bryce burak burhan byron caleb callum calvin cameron carl carles carlo
  carlos carlton carsten casey casper cedric cem cenk cesar chad chadwick chaim charles charlie chen chidi chinedu
  choi chris christian christoph christophe christopher chuck chukwu cillian clarence clark claude claudio clay
  clement cliff clint clinton cody colin connor conor conrad constantin cooper corentin corey cormac cornelius cory
  craig cristian cristiano curtis cyril cyrus dag dale dalton damian damien damir damon dan dane daniel daniele
  danilo danny dario darius dariusz darko darren daryl dave david davide davor dawid dean declan deepak dejan
  demetrio demetrius denis dennis deon derek dermot deshawn desmond devin devon dharma diarmuid didier diego dieter
  dimitri diogo dirk djibril dmitri dmitriy dmitry dmytro domenico dominic dominik dominique don donal donald donato
  donnacha donnie doug douglas dragan drew duncan dusan dustin dwayne dwight dylan eamon eamonn earl eason ed eddie
  edgar edgardo edin edmund edouard eduard eduardo edvard edward edwin efrain egor ehud eino eirik eitan eli elias
  elijah elio elliott eloy elton emanuel emil emile emilio emir emmanuel emre enda enoch enrico enrique enzo erdem
  eric erich erik erling ernest ernesto ernie ernst erwin esmail esteban ethan ettore eugene evan evgeny ewan
  ezekiel ezra fabian fabien fabio fabrice fabricio fadi faisal farhad farouk faruk fausto federico felipe felix
  ferdinand ferenc fergus fernando fidel filip finlay finn flavio florian floyd francesc francesco francis francisco
  franco francois frank frankie franklin franz fred freddie frederic frederick frederico frederik friedrich fritz
  fyodor gabor gabriel gael gaetano galen gareth garrett garry gary gaspard gavin gene gennady geoff geoffrey george
  georges gerald gerard gerardo gerhard gerry ghulam giacomo gianluca gianni gideon gil gilbert giles gino giorgio
  giovanni giuseppe gleb glen glenn goran gordon gorka grady graeme graham grant greg gregor gregory grigory guido
  guillaume guillermo gunnar gunter gunther gurpreet gus gustaf gustavo guy gwilym habib haider hakan hakim hamad
  hamid hamish hampus hamza hank hanno hans harald hari haris harlan harold harris harry harvey hasan hashim hassan
  hassane haydar heath hector heiko heinrich heinz helmut henk henning henri henrik henry herbert herman herve
  hicham hideo hikmet hiroki hiroshi hisham holger horacio horst hossein howard hubert hubertus hugh hughie hugo hui
  humberto hussein hyun ian ibrahim ibrahima idris idrissa ignacio igor ihor ilham ilie ilir ilya imran imre ingo
  inigo ioan ioannis irfan irving isaac isaiah isak isamu ishmael isidro ismail issa istvan itamar ivan ivar ivica
  ivo iwan jaan jaap jabari jabbar jacek jacinto jack jackson jacob jacopo jacques jad jafar jai jaime jake jakob
  jakub jalal jamal james jamie jamil jan janek jani jannik janusz jared jarek jarmo jaroslav jarrett jason jasper
  javad javed javier jay jayden jaymes jean jed jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jerzy jesper
  jesse jesus jim jimmy jin jiri joachim joao joaquin jochen joe joel joey johan johann johannes john johnny jon
  jonah jonas jonathan jonny joost jordi jorg jorge joris jory jose josef joseph josh joshua josip josue jovan juan
  juha jukka julian julien julio junichi jure jurgen jussi justin justus kaan kader kai kaito kamal kamil kamran
  kane karel karim karl karol karsten kasper katsu kaveh kazimierz kazuki kazuo keanu keegan keir keith kelvin kemal
  ken kendall kenji kenneth kenny kent kenta kerem kevin khaled khalid khalil kian kieran kim kimi kirill kirk klaas
  klaus knut kofi kojo konrad konstantin konstantinos kostas kris krishna kristian kristof kristoffer krzysztof
  kumar kurt kwabena kwame kwasi kye kyle lachlan lamar lamin lance larry lars lasse laszlo laurent lawrence lazaro
  leander lech lee leif len lennart leo leon leonard leonardo leonid leopold leroy leslie lester leszek lev levi
  lewis liam lindsey linus lionel ljubo lloyd logan lorenzo loris lothar lou louis luc luca lucas luciano lucien
  lucio ludovic ludwig luigi luis luiz luka lukas lukasz luke luther maciej mads magnus mahdi mahmood mahmoud majid
  malachi malcolm malik mamadou manfred manish manoj manu manuel marat marc marcel marcelo marcin marco marcos
  marcus marek mariano marin mario marius mark markku marko markus marlon marouane marshall marten martijn martin
  marty marvin masato masoud massimo mateo mateus mateusz mathias mathieu mathis matias mats matt matteo matthew
  matthias matti mattias maurice mauricio maurizio mauro max maxim maxime maximilian maxwell mehdi mehmet mehul meir
  melvin mensah mert micah michael michal michel miguel mihai mihail mika mikael mike mikhail miki mikkel mikko
  milan miles milos milton minh miodrag miran mirek miroslav mirza mitch mitchell mitt mo moeen mohamad mohamed
  mohammad mohammed mohan mohsen moise moises mordechai morgan morris morten moses moshe mostafa moussa muhammad
  muhammadu mukesh mukhtar murad murat murray musa mustafa mykola nabil nader nadir naftali naim najib naoki
  narendra naser nasser nate nathan nathaniel naveed ned neil nelson nemanja neven nevio niall nicholas nick nico
  nicola nicolae nicolai nicolas nicolo niels nigel nikhil nikita niklas niko nikola nikolai nikolaos nikolas nils
  nir noah noam noel nolan norbert norman nour nuno obed octavio oisin olaf olav ole oleg oleh oleksandr oleksiy
  oliver olivier olli olof omar omer ondrej orlando osama oscar oskar osman osvaldo oswald otis otto ousmane owen
  pablo padraig panos paolo pascal pat patrice patricio patrick patrik paul paulo pavel pavlo pawel pedro peer pekka
  peng percy petar pete peter petr petro petros petteri phil philip philipp philippe phillip pierre pierre-yves
  pieter pietro piotr prakash pranav praveen predrag prem qasem quentin quincy quinn radek radomir radoslav rafa
  rafael rafal raffaele rafi ragnar raheem rahul raj rajesh rajiv rakesh ralph ramazan ramesh rami ramin ramiro
  ramon randal randall randy raphael rashid rasmus raul ravi ray raymond recep reggie reinhard reinhold remi renato
  rene renzo reuben reuven rex reza rhys ricardo riccardo rich richard richie rick ricky rico rik riley rishi robbie
  robert roberto robin rocco rod roderick rodney rodrigo rogelio roger rohan rohit roland rolf romain roman romeo
  ron ronald ronan ronnie rory ross rowan roy ruben rudi rudolf rudy rui rupert ruslan russ russell rustam ryan ryo
  ryu saad sadio sadiq saeed said sajid salim salman salvador salvatore sam sami samir samuel sanjay sanjeev santi
  santiago saul saurabh scott seamus sean sebastian sebastien selim semyon serdar serge sergei sergey sergio serhiy
  seth seydou shahbaz shahid shai shane shankar shaun shawn shay sheldon shigeru shimon shinji shinzo shoaib
  siddharth sidi sidney siegfried sigmar silas silvester silvio simeon simo simon sipho skander slobodan solomon
  soren spencer spiros srdjan sreten stan stanislav stanley stefan stefano steffan steffen stelios stellan stephane
  stephen steve steven stewart stian stig stijn stuart subhash suleiman suleyman sunil suresh sushil sven sverre
  sylvain sylvester taavi tadej tadeusz taha takashi takeshi talal tanner tapio taras tarek tareq tarik tariku tariq
  taro tate tavares tavish taylor ted teddy teemu tekle teo terence terrence terry teuvo thabo thaddeus thanos theo
  theodor theodore theodoros theodosius thiago thibaut thierry thijs thomas thorsten tiago tiberiu tibor tigran tim
  timo timothee timothy titus tobias tobin toby todd todor tolga tom tomas tomasz tomislav tommaso tommy tony tor
  tore torsten toshiro travis trevor tristan troy tuan tunde tuomas turgut tyler tyrone tyson udo ulf ulrich umar
  umberto urs usman uwe vaclav vadim valentin valentino valerio valery valter vance vasil vasile vasily vasyl vaughn
  veli vernon victor vidar vijay vikas vikram viktor viktors vinay vince vincenc vincent vincenzo vinicius vinod
  virgil vishal vitali vitaly vito vitor vittorio vlad vladimir vladislav vojtech volker volodymyr vuk wade wael
  waldemar waleed walid wallace walt walter wang warren wayne wei wendell werner wes wesley wilbur wilfred wilfried
  wilhelm will willem william willie willy wim winfried winston witold wojciech wolfgang woody wyatt xabi xavier xi
  yahya yair yakov yang yann yannick yannis yaroslav yasir yasser yaya yehuda yevgeny yigal yigit yitzhak yoav yohan
  yonas yong yoshihide yousef youssef yuki yunus yuri yuriy yusuf yusuke yuto yvan yves zach zachary zakaria zane
  zdenek zeke zeljko zhang ziad ziggy zinedine ziya zlatan zoltan zoran zvi
`);

export const femaleNames = wordSet(`
  aaliyah abby abeba abena abigail ada adela adelaide adele adelina adriana adriane afua agata agathe agnes agneta
  agnieszka aicha aida aileen aino aisha aisling aki akosua alana alba alberta aleida alejandra aleksandra alena
  alessandra alessia alexa alexandra alexandria alexis alice alicia alina alisa alisha alison allie allison allyson
  alma alondra alva alyson alyssa amal amalia amanda amandine amara amaya amber amelia amelie amina amira amrita amy
  ana anahit anais ananya anastasia anastasiya andrea andreea angela angeles angelica angelika angelina angie anika
  anissa anita anja anke ann anna annabel anne annegret anneke anneliese annemarie annette annie annika annmarie
  anoushka antje antoinette antonia anya aparna april araceli aria ariadne ariana arlene arundhati asha ashleigh
  ashley asma astra astrid asuncion audrey aurelia aurora ava avril aya ayako ayanna ayesha aylin aysha azadeh azra
  barb barbara bea beatrice beatriz becky belen belinda bella benedetta benedicte bente bernadette bertha bess beth
  bethany betsey betsy bettina betty beverly bianca bianka bilkis birgit blanca bodil bonnie breanna bree brenda
  briana brianna bridget bridgette brigid brigitte britta bronwyn brooke bryony caitlin caitlyn callista camila
  camilla camille candace candice cara caren carina carla carlotta carly carmen carol carole carolina caroline
  carolyn carrie carrie-ann cassandra cassie catalina catarina cate caterina catherine cathleen cathy cecile cecilia
  cecily celeste celia celine chandra chandrika chantal charlene charlotte chelsea cherie cheryl chiara chiyo
  chizuko chloe chrissy christa christel christelle christiane christie christina christine ciara cindy claire clara
  clarissa claudia clementine cleo colleen concepcion connie constance constanza consuelo cora cordelia corina
  corinne cornelia cosima courtney cristiane cristina cyndi cynthia dagmar dahlia daisy dalia damaris dana danica
  daniela danielle danijela danika daphne daria darlene darya daryna dawn deanna debbie deborah debra dee deepa
  deepika deidre deirdre delia delphine demi denise desiree devika diana diane dianne dilma dimitra dina djamila
  dolly dolores domenica dominika donna dora doreen doris dorothea dorothy dorte dunja dusty ebony edith edna edwina
  effie eileen eimear eirini ekaterina elaheh elaine eleanor eleanora elena eleni elif elin elinor elisa elisabeth
  elisabetta elise elissa eliza elizabeth elke ella elle ellen ellie elodie eloise elsa elspeth elvira emanuela
  emilia emilie emily emine emma emmanuelle enid erica erika erin esmeralda esperanza esra estelle esther eszter
  etta eugenia eugenie eunice eva eva-maria evangelina eve evelina evelyn evie ewa fabiola faith fanny farah farhana
  farida fatemeh fatima fatma fatou faye federica felicia felicity fernanda ffion filomena fiona flavia fleur flor
  flora florence florentina fran frances francesca francine franziska frederica frederique freya frida fumiko
  gabriela gabriele gabrielle gail galina gayle gemma genevieve georgette georgia georgie georgina geraldine gerda
  germaine gertrud gia gillian gina ginny giorgia giovanna gisela giselle gita giulia gladys glenda gloria golda
  goldie graca grace grainne graziella greta gretchen guadalupe gudrun gwen gwendolyn gwyneth hadiza hala haley
  halima hallie hana hanako hanan hannah hanne hanneke hannelore harriet haruka hatice haya hayley hazel heather
  heba hedwig hei heidi helen helena helene helga helma henrietta henriette hermione hilary hilda hildegard hillary
  hiroko holly honor hope hortense huda hui-ying ida ilana ilaria ilona ilse imani imelda imogen inbar indira indra
  ines inga inge ingeborg ingela ingrid inka ioana iolanda irena irene irina iris irma isabel isabella isabelle
  isadora iseult isha isla isolde iva ivana ivanka ivy izabela jacinda jackie jaclyn jacqueline jada jamila jana
  jane janelle janet janette janice janine jannie jasmin jasmine jaya jayne jean jeanette jeanine jeanne jelena
  jemima jen jena jenna jennie jennifer jenny jeri jess jessica jiang jihan jill jillian jo joan joann joanna joanne
  jocelyn jodie jody johanna johanne jolanta jolene jordana jorun josefa josefina josephine josiane josie jovana joy
  joyce juana juanita judi judith judy juli julia juliana juliane julianna julianne julie juliet julieta juliette
  june jurate justine jyoti kaitlin kaitlyn kaja kajsa kali kamala kana kara kareena karen karima karin karina karla
  karolina kasia katarina katarzyna kate katherine kathi kathie kathleen kathrin kathrine kathryn kathy katie katja
  katrin katy katya kavita kay kayla kayleigh keiko keira keisha kellie kelly kelsey kendra kerrie kerry kerstin
  khadija kiera kim kimberly kinga kira kiran kirsi kirsten kirstjen kirsty kiyoko klara klaudia krista kristen
  kristie kristin kristina kristine krystyna kyra lacey laila lakshmi lale lamia lana lara larissa latifa latisha
  latoya laura lauren laurie lauryn lavinia layla lea leah leanne leena leigh leila leilani lena leni lenore leonie
  leonor lesley leslie leticia letizia leyla leyna lia liana lidia liesbeth liese lila lili lilia lilian liliana
  lilith lilly lily lina linda lindsay linn linnea lisa lisbeth lise liv livia liz liza ljiljana lois lola lone
  loredana lorena loretta lori lorna lorraine lotta lotte lottie louisa louise lourdes luana lucia luciana lucie
  lucila lucille lucinda lucrecia lucy ludmila luisa lulu luna lupe lupita luz lydia lynn lyudmila mabel mackenzie
  maddie madeleine madison mae maeve magda magdalena maggie mahnaz mai maia maida maike maja makena mala malala
  malgorzata malia malin mami manal mandy manuela mara marcela marcella marcia marcy mareike maren margaret
  margarethe margarita margaux margie margit margot margrethe mari maria maria-jose mariah mariam marian mariana
  marianna marianne maribel maricel marie marielle marija marijke marika mariko marilena marilou marilyn marina
  marion marisa marisol marit maritza marjan marjolein marjorie marla marlee marlene marta marte martha martina
  martine marwa mary maryam maryanne masako masha mathilde matilda matilde mattie maud maureen mavis maxine maya
  mayra meera megan meghan mehreen mei melanie melina melinda melissa melody merav mercedes meredith meret merete
  mette mia michaela michele michelle michiko mie mika mikaela mila milagros milena millie mimi mina mindy minerva
  mira miranda mireille mirela miriam miriama mirjam misaki mitzi miyuki moira molly mona monica monika monique
  montserrat morgane mukta muna munira muriel myla myra myriam myrna myrtle nada nadezhda nadia nadine nadja naima
  najat nana nancy nanette naoko naomi narges nasreen nasrin natacha natalia natalie natalya natascha natasha
  nathalie nawal nayeli neda neha nell nellie nermin nia niamh nichola nicki nicola nicole nicolette nidhi nika
  nikki nilufer nimrat nina nisha nita noa noelle noemi nola noor nora norah noreen noriko norma nuria octavia oda
  odile oksana olena olga olivia oona ophelia oprah orla ottilie padma paige paloma pam pamela pansy paola parisa
  parvati pascale patience patricia patrizia patsy patty paula paulette paulina pauline payton pearl peggy penelope
  penny perla pernille petra petronella philippa phoebe phyllis pia piper polina polly pooja poppy portia presley
  prisca priti priya puja queenie rachel radhika rae raisa ramona rana randi rania raquel rasha raven reba rebecca
  reem reese regina regine reham reiko reina remedios rena renata renate renee reyna rhea rhian rhiannon rhonda ria
  rihanna rikke rina rita riya roberta robyn rochelle romina romy ronja rosa rosalia rosalie rosalina rosalind
  rosalyn rosamund rosanna rosanne rose roseanne roselyn rosemary rosie rosina roswitha roxana roxane roxanne ruby
  rukmini rumi ruta ruth ruzena sabine sabrina sadie saffron safia sakura sally sally-ann salma salome samantha
  samia samira sana sandie sandra sandrine sangeeta sania sanja sanna saoirse sapna sara sarah sari sarita sasha
  saskia satu savannah scarlett seema selena selin selina selma serena serpil shabana shakira shania shannon shanti
  sharon sharron shauna shazia sheila shelby shelley shelly sheri sherri sherry sheryl shilpa shira shirin shirley
  shiva shreya sian sibylle sidsel signe sigourney sigrid sigrun silja silje silke silvana silvia simona simone
  sindre sinead siobhan siri sirpa sissel slavica smita sneha snezana sofia soledad solveig sondra sonia sonja
  sophia sophia-louise sophie soraya stacey stacy stefania stefanie steffi stella stephanie stina stine sue suki
  sumaya sunita sunniva suri susan susana susannah susanne sushma suzan suzanne suzie svenja svetlana sybil sylvia
  sylvia-marie sylvie tabitha tahira tahmima taina talia tamar tamara tamika tammy tania tanja tanya tara tasha
  tatiana tatiana-maria tatjana tatyana teodora teresa tereza teri terri tess tessa thandi thea thelma theresa
  therese thora tia tiffany tilda tilly timea tina tine tiziana toini toni toril tove tracy tricia trina trine trish
  trisha trixie trude trudy tuba tulsi tuula tyra ulrike uma una ursula ursula-maria urszula uta ute valentina
  valeria valerie valerija vanda vandana vanessa varvara vasiliki vedrana velma venus vera verena verity veronica
  veronika veronique vesna vibeke vicki vicky victoria vida vilma vina viola violeta viorica virginia virginie vita
  viveca vivi vivian viviane vivien vivienne wafa wanda wanjiru wenche wendi wendy whitney whoopi wilhelmina willa
  wilma winifred xenia xiomara yael yamina yana yara yasemin yasmeen yasmin yasmine yekaterina yelena yesenia yeva
  yevgenia ylva yoko yolanda yoshiko yuka yuko yulia yuliana yuliya yumi yun yvette yvona yvonne zahra zainab zara
  zaynab zdenka zeina zelda zena zeynep zita zlata zoe zoya zsofia zsuzsanna zuzana
`);

export function isGivenName(word: string): boolean {
  return maleNames.has(word) || femaleNames.has(word);
}
