/** Outlets and other bodies that news names often, and the words that tell that a name is a body's. */
import { phraseSet, wordSet } from './words.ts';

/** News outlets, in lower case, without "the". */
export const outlets = phraseSet(`
  axios
  cnn
  bbc
  bbc news
  reuters
  associated press
  ap
  afp
  agence france-presse
  new york times
  times
  washington post
  wall street journal
  financial times
  guardian
  daily telegraph
  telegraph
  economist
  bloomberg
  bloomberg news
  politico
  fox news
  fox
  nbc
  nbc news
  msnbc
  abc
  abc news
  cbs
  cbs news
  npr
  pbs
  usa today
  los angeles times
  boston globe
  chicago tribune
  miami herald
  daily mail
  daily mirror
  daily beast
  daily caller
  breitbart
  breitbart news
  huffington post
  huffpost
  buzzfeed
  buzzfeed news
  vox
  slate
  salon
  atlantic magazine
  new yorker
  new republic
  national review
  vanity fair
  rolling stone
  newsweek
  time magazine
  people magazine
  forbes
  fortune
  business insider
  cnbc
  sky news
  itv
  itv news
  channel 4 news
  independent
  sun
  observer
  al jazeera
  al arabiya
  al-monitor
  haaretz
  jerusalem post
  times of israel
  yedioth ahronoth
  der spiegel
  die zeit
  die welt
  bild
  frankfurter allgemeine zeitung
  süddeutsche zeitung
  deutsche welle
  ard
  zdf
  le monde
  le figaro
  libération
  france 24
  el país
  el mundo
  la repubblica
  corriere della sera
  ansa
  efe
  dpa
  upi
  tass
  ria novosti
  interfax
  rt
  kommersant
  novaya gazeta
  xinhua
  global times
  people's daily
  cctv
  south china morning post
  caixin
  nhk
  kyodo
  kyodo news
  asahi shimbun
  nikkei
  yomiuri shimbun
  yonhap
  kcna
  times of india
  hindu
  ndtv
  dawn
  irna
  isna
  tasnim
  fars
  press tv
  anadolu
  anadolu agency
  hurriyet
  daily sabah
  trt
  globe and mail
  toronto star
  cbc
  cbc news
  sydney morning herald
  o globo
  folha de s.paulo
  clarín
  la nación
  univision
  telemundo
  c-span
  hill
  intercept
  propublica
  semafor
  punchbowl news
  kyiv independent
  ukrainska pravda
  wikinews
  newsmax
  washington examiner
  washington times
  new york post
  daily news
  new york daily news
  boston herald
  des moines register
`);

/** Bodies that carry no telling word in their name. */
export const organizations = phraseSet(`
  white house
  pentagon
  kremlin
  downing street
  élysée
  capitol
  congress
  senate
  house
  parliament
  knesset
  bundestag
  bundesrat
  duma
  majlis
  sejm
  supreme court
  european union
  eu
  united nations
  un
  u.n
  nato
  opec
  imf
  world bank
  who
  wto
  iaea
  unicef
  unhcr
  unesco
  g7
  g20
  brics
  asean
  african union
  arab league
  hamas
  hezbollah
  taliban
  isis
  islamic state
  al-qaeda
  al qaeda
  boko haram
  houthis
  hezbollah
  fatah
  plo
  mossad
  cia
  fbi
  nsa
  mi5
  mi6
  interpol
  europol
  gop
  dnc
  rnc
  labour
  tories
  red cross
  red crescent
  amnesty international
  human rights watch
  greenpeace
  facebook
  google
  apple
  microsoft
  amazon
  twitter
  meta
  tesla
  spacex
  openai
  uber
  netflix
  boeing
  airbus
  gazprom
  rosneft
  shell
  bp
  exxonmobil
  chevron
  totalenergies
  volkswagen
  toyota
  samsung
  huawei
  walmart
  goldman sachs
  federal reserve
  fed
  wikileaks
  black lives matter
  tea party
  planned parenthood
  oxfam
  save the children
  doctors without borders
  medecins sans frontieres
  reporters without borders
  caritas
  scotland yard
  old bailey
  harvard
  yale
  princeton
  stanford
  mit
  caltech
  mcdonald's
  ibm
  intel
  nvidia
  oracle
  cisco
  dell
  hp
  adobe
  paypal
  ebay
  alibaba
  tencent
  bytedance
  tiktok
  youtube
  instagram
  whatsapp
  snapchat
  reddit
  linkedin
  spotify
  airbnb
  lyft
  yahoo
  yahoo!
  wikipedia
  wikimedia
  mozilla
  nokia
  ericsson
  sony
  panasonic
  toshiba
  hitachi
  nintendo
  lg
  xiaomi
  lenovo
  honda
  nissan
  mazda
  hyundai
  kia
  general motors
  gm
  chrysler
  fiat
  renault
  peugeot
  bmw
  daimler
  mercedes-benz
  porsche
  audi
  volvo
  ferrari
  rolls-royce
  siemens
  bosch
  bayer
  basf
  novartis
  roche
  pfizer
  moderna
  astrazeneca
  sanofi
  merck
  johnson & johnson
  nestlé
  nestle
  unilever
  procter & gamble
  coca-cola
  coca cola
  pepsi
  pepsico
  starbucks
  nike
  adidas
  puma
  ikea
  h&m
  tesco
  carrefour
  aldi
  lidl
  costco
  home depot
  mastercard
  american express
  jpmorgan
  jpmorgan chase
  jp morgan
  morgan stanley
  bear stearns
  lehman brothers
  merrill lynch
  citigroup
  citibank
  wells fargo
  bank of america
  hsbc
  barclays
  lloyds
  ubs
  credit suisse
  bnp paribas
  santander
  allianz
  blackrock
  berkshire hathaway
  moody's
  standard & poor
  standard & poor's
  deloitte
  kpmg
  pwc
  pricewaterhousecoopers
  mckinsey
  accenture
  lockheed martin
  raytheon
  northrop grumman
  general electric
  ge
  halliburton
  exxon
  exxon mobil
  conocophillips
  aramco
  saudi aramco
  petrobras
  pemex
  lukoil
  equinor
  eni
  repsol
  glencore
  rio tinto
  bhp
  arcelormittal
  embraer
  bombardier
  lufthansa
  ryanair
  easyjet
  qantas
  aeroflot
  air france
  air canada
  air india
  klm
  dhl
  fedex
  maersk
  verizon
  at&t
  t-mobile
  vodafone
  comcast
  disney
  warner bros
  paramount
  pixar
  dreamworks
  hbo
  espn
  viacom
  monsanto
  blackwater
  gallup
  yougov
  ipsos
  pew
  fidesz
  likud
  syriza
  podemos
  sinn féin
  sinn fein
  kadima
  pkk
  farc
  ira
  isil
  daesh
  al-shabaab
  al shabaab
  jemaah islamiyah
  hizb ut-tahrir
  ku klux klan
  arsenal
  juventus
  ajax
  benfica
  everton
  tottenham
  real madrid
  atletico madrid
  barcelona fc
  fc barcelona
  bayern munich
  ac milan
  manchester city
  leicester city
  crystal palace
  aston villa
  nottingham forest
  paris saint-germain
  mclaren
  red bull
  fifa
  uefa
  nasa
  esa
  roscosmos
  isro
  cern
  noaa
  usgs
  rspca
  peta
  wwf
  aclu
  naacp
  nra
  frontex
  eurostat
  mercosur
  ecowas
  coast guard
  national guard
  royal navy
  royal air force
  red army
  state department
  justice department
  house of lords
  house of commons
  house of representatives
  lok sabha
  rajya sabha
  dail
  dáil
  storting
  riksdag
  eduskunta
  folketing
  althing
  verkhovna rada
  state duma
  holyrood
  stormont
  whitehall
  quai d'orsay
`);

/** A name that holds one of these words is an organisation's. */
export const organizationNouns = wordSet(`
  administration agency alliance army assembly association authority bank board brigade brigades brotherhood bureau
  cabinet campaign center centre chamber church club coalition college commission committee company congress
  consortium cooperative corporation corps council court department directorate embassy enterprise
  federation fellowship fleet force forces forum foundation front fund government group guard guards guild
  headquarters hospital house inc institute institution international junta laboratory league library llc ltd 
  ministry mosque movement museum navy network observatory office organisation organization parliament partners
  partnership party police railway resistance school secretariat senate service services society squad staff
  syndicate system team tribunal trust union university watch zoo corp co plc gmbh ag journal magazine news
  newspaper press radio television tv times post herald tribune gazette chronicle daily weekly airlines airways
  industries holdings motors technologies systems pharmaceuticals energy oil gas telecom media studios records
  productions entertainment pictures music chemical chemicals stores capital communications research images
  pac channel ventures brands foods securities investments associates solutions broadcasting exchange hospital
  quarterly review survey wire courier monitor mail express mirror globe inquirer examiner dispatch
  bulletin register telegraph observer guardian
  clinic jihad brigades militia cartel mafia democrats republicans liberals conservatives greens labor labour faction
`);

/** Nouns of bodies that are houses too: where something happens, a place. */
export const buildingNouns = wordSet(`
  hospital church mosque museum zoo library school house center centre clinic headquarters infirmary gallery
  railway observatory college
`);

/** Nouns of bodies that are surnames too ("Ilva Post"). */
export const surnameBodies = wordSet(
  'post church house press guard mission force wire mail temple banks marshall',
);

/** Nouns of bodies that "of" or "for" ties to more of their name ("Department of Justice", "Bank of England"). */
export const bodyHeads = wordSet(`
  academy agency alliance army assembly association bank board bureau center centre centers centres chamber church
  coalition college commission committee confederation confederacy conference congress convention council court
  department directorate division embassy faculty federation fellowship foundation front fund guild house institute
  institution league library ministry movement museum network office organisation organization parliament
  partnership party school secretariat senate service society synod union university
`);

/** Heads of other names and offices that "of" goes on from ("Gulf of Aden", "Republic of Karvia"). */
const otherHeads = wordSet(`
  duke daughters sons statue district republic kingdom state states governor gulf bay isle strait straits cape city
  minister chief director president speaker chairman secretary commissioner director-general secretary-general
  friends bishop archbishop house order church temple mount lake university
`);

export const organizationHeads: ReadonlySet<string> = new Set([...bodyHeads, ...otherHeads]);

/** What ministries, agencies and committees are for; "and" ties two of them ("Food and Drug Administration"). */
export const bodyFields = wordSet(`
  health human services science sciences technology innovation energy environment environmental transport
  transportation labour labor employment work pensions agriculture food drug drugs fisheries forestry rural urban
  affairs development cooperation co-operation security immigration citizenship customs border revenue housing
  communities infrastructure communications media youth family families equality women children education training
  skills research statistics prevention disease alcohol tobacco firearms explosives securities exchange
  safety medicine arts letters medical hygiene budget finance financial commonwealth veterans natural resources water
  aeronautics atmospheric oceanic space means ways oversight reform planning policy justice rights democracy
  tourism culture cultural sport sports trade industry commerce business enterprise electricity mines
  defence defense foreign home interior internal external economy economic social welfare law civil aviation
`);

/** Words that "'s" ties to the name of a body when a capital follows ("Women's Tennis Association"). */
export const possessiveOpenings = wordSet(
  'women men children people king queen st veterans farmers workers reader',
);

/** Brands that are written with "'s". */
export const possessiveBrands = wordSet(`
  mcdonald moody lloyd sotheby christie macy sainsbury kellogg domino wendy kohl lowe levi denny ladbroke
`);

/** Words that open the name of a body ("Bank Melli", "FC Dravik"). */
export const openingNouns = wordSet(`
  bank banco banque banca club grupo groupe partido parti partito team fc afc cf ac sc sv vfb vfl inter atletico
  atlético sporting universidad université universite universität universitat ministerio radio institut institute fundación fundacion fondation
  société societe médecins medecins reporters doctors borussia deportivo olympique dynamo dinamo lokomotiv spartak cska channel
`);

/** Words that end the names of sports clubs, after a place ("Northvale Rovers"). */
export const clubNouns = wordSet(`
  rovers wanderers albion athletic hotspur rangers celtic united argyle
  orient fc afc cf sc rfc cc panthers lions tigers eagles bears giants jets dolphins cowboys redskins steelers packers
  vikings saints falcons seahawks broncos chiefs raiders chargers texans titans colts jaguars ravens bengals browns
  patriots yankees mets dodgers braves astros rockies phillies pirates cardinals cubs brewers twins royals
  athletics mariners angels padres orioles nationals marlins knicks nets celtics lakers clippers warriors suns spurs
  rockets mavericks grizzlies pelicans hornets hawks wizards pistons pacers bulls cavaliers raptors bucks
  timberwolves nuggets blazers kings bruins sabres canadiens senators islanders penguins capitals hurricanes
  predators blackhawks coyotes canucks flames oilers sharks ducks swans magpies bombers demons
  bulldogs crows roos wallabies wallaroos springboks socceroos matildas kangaroos roosters rabbitohs knights
  dragons eels warriors brumbies crusaders blues highlanders gliders rollers opals
  boomers hockeyroos dockers wildcats huskies badgers gators buckeyes wolverines spartans trojans
`);

/** Nouns behind a name that tell that it is a body's ("Orbix shares"), and before one ("the company Orbix"). */
export const bodyContext = wordSet(`
  ceo cfo coo executive executives shareholders shares stock employees staffers subscribers headquarters
  chairman chairwoman manager coach captain striker midfielder defender goalkeeper winger guitarist drummer bassist
  frontman vocalist reporter correspondent journalist anchor columnist
`);

/** Those that stand behind the names of persons and places too: only a name of several words is a body's then. */
export const leadRoles = wordSet(`
  spokesman spokeswoman spokesperson officials founder co-founder director chief editor analyst economist scientist
  engineer researcher members
`);
/** Nouns that "of", "in" or "at" ties to a body ("shares of Orbix", "an analyst at Orbix"). */
export const bodyRelations = wordSet(`
  shares stake stakes stock ceo analyst analysts founder co-founder founders chairman chairwoman employees economist
  strategist executive executives professor headquarters subsidiary division
`);
export const bodyWords = wordSet(`
  company firm group startup start-up airline carrier retailer manufacturer maker automaker carmaker band club
  organisation organization charity nonprofit non-profit ngo agency network broadcaster magazine newspaper website
  bank union publisher label studio brewer insurer lender automaker conglomerate subsidiary giant consultancy
  brokerage thinktank tabloid militia cartel federation association
`);

/** "the Trump administration", "the Kohlmann government": a body named after the person who leads it. */
export const ledBodies = wordSet('administration government campaign cabinet');

/** Outlets whose name is a common word or a surname without "the". */
export const articleOutlets = phraseSet(`
  times
  guardian
  telegraph
  economist
  atlantic
  independent
  sun
  observer
  hill
  hindu
  intercept
  fox
  forbes
  fortune
  slate
  dawn
  fars
  bild
`);

/** Abbreviations in capitals that name no body. */
export const otherAcronyms = wordSet(`
  tv dvd cd d.c dc gps hiv aids dna rna ok usd eur gbp pm am ceo cfo coo cto q&a faq phd md id iq ufo lgbt lgbtq suv atm
  al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh or pa ri sc
  sd tn tx ut vt va wa wv wi wy n.h n.j n.m n.y n.c n.d r.i s.c s.d w.va v.a b.c o.k tex fla calif mass mich minn ariz
  colo conn ill ind kan tenn wash wis nyc sf la
  kc qc mp mps mep meps obe mbe
  gdp vip pr ad bc gmt utc est edt pst cet i.d a.i ai it hr vs no pac pacs iii ii iv vi covid covid-19 sars e.g i.e
`);

/** Legal forms, which a company's short name leaves out. */
export const legalForms = wordSet(
  'inc ltd llc llp plc corp corporation co company limited gmbh ag sa nv bv spa holdings bros',
);
