/** Words that the news of any day holds, in lower case: sharing them says little about what an article is about. */
import { wordSet } from './words.ts';

export const newsWords = wordSet(`
  a an and are as by i my mr mrs cent eleven about above abroad according account across act acting action active actually add added adding addition additional address
  after afternoon again against age ago agency ahead aim all allow allowed almost along already also although always amid
  among amount analyst analysts announce announced announcement annual another answer any anyone anything appear appeared
  approach april area areas around arrive arrived article ask asked asking at august authorities authority available away
  back based be became because become been before began begin beginning behind being believe believed best better between
  big billion body both break brief briefing bring brought build building business but call called calling came can cannot
  capital care carried carry case cases cause caused central centre certain chair chairman chance change changed changes
  charge chief child children city clear clearly close closed colleague colleagues come comes coming comment comments
  committee common company concern concerns condition conditions conference confirm confirmed consider considered continue
  continued continues control correspondent cost could council country county couple course cover create crew crews crowd
  current currently daily data date day days dead deal dealt death december decide decided decision declined department
  deputy describe described despite detail details did different difficult director district do does doing done door
  doubt down dozen dozens due during each earlier early east eastern effect effort efforts either eight else emergency
  end ended enough entire especially estimate estimated even evening event events ever every everyone everything evidence
  expect expected experts explain face faced fact failed fall family families far fast fear feared february feel fell few
  figure figures filed final finally find first five focus follow followed following for force forced forces foreign form
  former forward found four friday friends from front full further future gave general get give given go goes going gone
  good got government governments great ground group groups grow growing had half hand hands happen happened hard has have
  having he head headquarters hear heard held help her here high higher him his hit hold home homes hope hoped hospital
  hour hours house how however hundred hundreds idea if immediate immediately important in include included includes
  including increase increased independent information inside instead interview into investigate investigation investigators
  involved is issue issued issues it its itself january job join joined july june just keep kept key killed kilometres
  kind knew know known large largest last late later latest law lead leader leaders leading least leave led left less let
  letter level life like likely line list little live lives local long longer look lost lot low lower made main major
  make makes making man managed many march matter may me mean means measure measures media meet meeting member members men
  message met metres might mile miles million minister ministers ministry minute minutes missing moment monday money month
  months more morning most mother move moved much must name named nation national nations near nearby nearly need needed
  neither never new news newspaper next night nine no nobody none north northern not nothing november now number numbers
  occurred october of off offer offered office officer officers official officials often old on once one only open opened
  opposition or order ordered other others our out outside over own page paid part parties parts party pass passed past
  pay people per percent perhaps period person phone place placed plan planned plans play point police political position
  possible post present president press prevent previous previously prime probably problem problems process programme
  promise promised protect provide public published put question questions quickly quite raise raised ran rate rather reach
  reached read ready real really reason receive received recent recently record region regional regular release released
  remain remained remains repeated reply report reported reporters reports representative request required residents
  respond responded response responsibility responsible rest result results return returned review right rise rising risk
  road role room rose round rule rules run running said same saturday saw say saying says scene second secretary section
  security see seek seen send senior sent separate september series serious service services session set seven several
  share she short should show showed shown side sign signed similar simply since single situation six small so social
  some someone something soon south southern speak speaking speech spending spoke spokesman spokesperson spokeswoman staff
  stage stand standing start started state stated statement states stay step steps still stood stop stopped story street
  strong such sunday support sure system take taken takes taking talk team television tell ten than that the their them
  then there these they thing things think third this those though thought thousand thousands three through thursday time
  times to today together told tomorrow too took top total toward town trade tried try trying tuesday turn turned two
  under understand union unit united until up us use used using very via view visit visited voice wait waited waiting want
  wanted warn warned warning was watch way we wednesday week weekend weeks well went were west western what when where
  whether which while who whole whom whose why will wish with within without witness witnesses woman women word words work
  worked workers working world would write written wrote year years yes yesterday yet you young your
`);
