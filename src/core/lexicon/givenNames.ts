/** Common given names of many languages, without diacritics and in lower case, by the sex they usually tell. */
import { wordSet } from './words.ts';

export const maleNames = wordSet(`
  aaron abbas abdel abdelaziz abdul abdullah abdulrahman abe abel abraham abu adam adel adolf adrian ahmad ahmed aidan
  akbar akira al alan alastair albert alberto alejandro aleksandr aleksei alex alexander alexandre alexei alexey alfonso
  alfred ali alistair allan allen amadou amir amit amos anatoly anders andre andreas andrei andres andrew andrey andriy
  andrzej andy angus anthony antoine anton antonio antony anwar arash ariel arjun armando armin arnold art arthur arturo
  ashraf asif augusto austin avi axel aziz babak bartosz bashar bassam ben benedict benjamin benny bernard bernd
  bernie bert bertrand bilal bill billy binyamin bjorn bob bobby bogdan boris brad bradley brandon brendan brent brett
  brian bruce bruno bryan burak byron calvin cameron carl carlo carlos carlton cedric cesar chad charles charlie chen
  chris christian christoph christophe christopher chuck claude claudio clarence clark clay cliff clint clinton colin
  conor corey cory craig curtis cyril dale damien dan daniel daniele danny dario darren daryl dave david davide dean
  denis dennis derek desmond devin diego dieter dimitri dirk dmitri dmitry dmytro dominic dominique don donald
  doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin ehud eli elias elijah
  elliott emile emilio emmanuel enrico enrique eric erik ernest ernesto ernst esmail ethan eugene evan evgeny fabian
  fabio fadi farhad faisal federico felipe felix ferdinand fernando fidel floyd francesco francis francisco franco
  francois frank frankie franklin franz fred freddie frederic frederick frederik friedrich fritz fyodor gabriel gareth
  garry gary gavin gene geoff geoffrey george georges gerald gerard gerhard giacomo gideon gilbert giorgio giovanni
  giuseppe glen glenn gordon graham grant greg gregor gregory grigory guido guillaume guillermo gunter gus gustavo
  guy habib haider hamid hamza hank hans harold haris harris harry hasan hashim hassan hector heiko heinz helmut henri
  henrik henry herbert herman hideo hiroshi horst hossein howard hubert hugh hugo humberto hussein ian ibrahim igor
  ignacio ihor ilya imran ingo isaac ismail ivan ivo jack jackson jacob jacques jafar jaime jake jakob jamal james
  jamie jan janusz jared jason javad javier jay jean jed jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy
  joachim joao joaquin jochen joe joel johan johann johannes john johnny jon jonas jonathan jordi jorg jorge jose
  josef joseph josh joshua juan juha julian julien julio jurgen justin kamal karel karim karl kaveh keith kemal ken
  kenneth kenny kent kevin khaled khalid khalil kim kirk klaus kofi konrad konstantin kostas kristian kumar kurt kwame
  kyle lamar lance larry lars laszlo laurent lawrence lee leo leon leonard leonardo leonid leroy leslie lester lev
  lewis liam lindsey lloyd lorenzo lou louis luc luca lucas lucio luigi luis lukas luke luther maciej magnus mahdi
  mahmoud majid malcolm malik manfred manuel marc marcel marcelo marcin marco marcos marcus marek mariano mario marius
  mark marko markus marshall martin marty marvin masoud massimo mateusz mathias mats matt matteo matthew matthias
  maurice mauricio max maxim maxime mehdi mehmet meir michael michal michel miguel mihai mikael mike mikhail miki
  milan miles milos milton mitch mitt mohamed mohammad mohammed mohsen moise morgan morris moshe mostafa muhammad
  muhammadu mukhtar murat murray musa mustafa mykola nabil nader naftali narendra naser nasser nate nathan nathaniel
  neil nelson nicholas nick nicola nicolae nicolas nigel nikita nikolai nikolas nils noah noam noel norbert norman
  oleg oleh oleksandr oleksiy oliver olivier olof omar omer orlando oscar osama oskar otto owen pablo paolo pascal
  pat patrice patricio patrick paul paulo pavel pavlo pedro peng percy pete peter petr petro phil philip philipp
  philippe phillip pierre pieter piotr prakash qasem quentin rafael rafi raheem rahul raj rajesh ralph ramesh ramin
  ramon randall randy raphael rashid raul ravi ray raymond recep reggie reinhard rene reuven rex reza ricardo riccardo
  rich richard rick ricky robert roberto robin rod roderick rodney rodrigo roger rohan roland rolf roman ron ronald
  ronnie ross roy ruben rudolf rudy rupert russ russell ryan saad sadiq saeed said salim salman salvador salvatore sam
  sami samir samuel sanjay santiago saul scott sean sebastian selim serge sergei sergey sergio serhiy seth shane shaun
  shawn sheldon shimon shinzo sidney sigmar silvio simon slobodan spencer stan stanislav stanley stefan stefano steffen
  stephane stephen steve steven stewart stuart sunil sven taha takeshi tareq tariq taro ted terrence terry theo
  theodore thierry thomas tim timothy tobias toby todd tom tomas tommy tony toshiro trevor tristan troy tyler umar
  valery vasily victor viktor vince vincent vincenzo vitaly vittorio vladimir volker volodymyr wade waleed walid wallace
  walter wang warren wayne wei wendell werner wesley wilfried wilhelm will willem william willie winston wolfgang woody
  xavier xi yair yakov yang yannick yaroslav yasser yasir yevgeny yigal yitzhak yoav yoshihide yousef youssef yuri yusuf
  yves zach zachary zhang zoltan
`);

export const femaleNames = wordSet(`
  abigail ada adele adriana agata agnes agnieszka aicha aisha alejandra aleksandra alessandra alexandra alexandria
  alexis alice alicia alina alison alma alyssa amal amanda amber amelia amina amy ana anastasia andrea angela angelica
  angelina anita anja ann anna annabel anne annegret anneliese annette annie antje antonia april ariana arlene ashley
  asma astrid audrey ava ayesha aysha barbara beatrice beatriz becky belinda beth betsy betty beverly bianca birgit
  bonnie brenda bridget brigitte britta brooke camila camille candice carla carly carmen carol carole carolina caroline
  carolyn carrie cassandra catarina catherine cathy cecilia celia celine charlene charlotte chelsea cherie cheryl
  chiara chloe christa christina christine cindy claire clara clarissa claudia colleen connie constance consuelo cora
  corinne courtney cristina cynthia daisy dana daniela danielle daphne daria dawn debbie deborah debra deirdre delia
  denise diana diane dianne dina dolores dominika donna dora doreen doris dorothy ebony edith eileen ekaterina elaine
  elena eleanor eleni elif elisa elisabeth elise eliza elizabeth ella ellen elsa elvira emily emma erica erika erin
  esperanza esther eugenia eva eve evelyn ewa fatima fatma fatemeh fatou fiona flora florence frances francesca
  francine franziska frida gabriela gabriele gabrielle gail galina gemma genevieve georgia georgina geraldine
  gertrud gina giorgia giovanna gisela giulia gladys gloria golda grace greta gretchen guadalupe gwen hala hana hanan
  hannah hannelore harriet hazel heather hedwig heidi helen helena helene helga henrietta hilary hilda hillary holly
  hope ida ilse imelda imani ines inga inge ingrid irena irene irina iris irma isabel isabella isabelle ivana jackie
  jacqueline jana jane janet janice jasmine jean jeanette jeanne jennifer jenny jessica jill jo joan joanna joanne
  jocelyn johanna josefina josephine joy joyce juanita judith judy julia juliana julie juliet june justine kaja
  kamala karen karin karina karla kate katarina katarzyna katherine kathleen kathryn kathy katie katja katrin kay keiko
  kelly kelsey kerry kim kimberly kirsten kirstjen krista kristen kristin kristina krystyna lana lara latoya laura
  lauren laurie layla lea leah leila lena lenore leslie leticia lidia liliana lily linda lindsay lisa lise liz liza
  lois lola loretta lori lorraine louisa louise lourdes lucia lucie lucille lucy ludmila luisa luz lydia lynn mabel
  madeleine magdalena maggie mai malala malgorzata mandy manuela marcela marcia margaret margarita margot maria
  mariam marian mariana marianne marie marilyn marina marion marisa marisol marjorie marlene marta martha martina mary
  maryam matilda maud maureen maya meera megan meghan mei melanie melissa mercedes meredith mette michaela michele
  michelle miriam mitzi molly mona monica monika muriel myra myriam nadia nadine nancy naomi natalia natalie natasha
  nikki nicola nicole nina nora noor norma octavia odile olga olivia olena oksana ophelia paige pamela patience patricia
  patty paula pauline pearl peggy penelope penny petra phoebe phyllis polly prisca priti priya rachel rana
  rania raquel rebecca regina rena renata renate rhonda rita roberta robyn rosa rosalind rosalyn rosanna rose rosemary
  rosie roxana ruth sabine sabrina sally salma samantha samira sandra sanna sara sarah sasha saskia selma shannon
  sharon sheila shelley sherry shirin shirley sigrid silke silvia simone siobhan sofia sonia sonja sophia sophie
  stacey stella stephanie sue susan susana susanne suzanne svetlana sylvia sylvie tamara tamar tammy tania tanya tara
  tatiana tatyana teresa theresa therese tiffany tina toni tracy trudy tulsi ulrike ursula valentina valeria valerie
  vanessa vera veronica veronika vicki vicky victoria viola violeta virginia vivian viviane wanda wendy whitney
  wilma yael yasmin yelena yolanda yoko yulia yuliya yvette yvonne zainab zeynep zoe zsuzsanna
`);
