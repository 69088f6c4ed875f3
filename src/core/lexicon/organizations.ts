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
`);

/** A name that holds one of these words is an organisation's. */
export const organizationNouns = wordSet(`
  administration agency alliance army assembly association authority bank board brigade brigades brotherhood bureau
  cabinet campaign center centre chamber church club coalition college commission committee company congress
  consortium convention cooperative corporation corps council court department directorate embassy enterprise
  federation fellowship fleet force forces forum foundation front fund government group guard guards guild
  headquarters hospital house inc institute institution international junta laboratory league library llc ltd mission
  ministry mosque movement museum navy network observatory office organisation organization parliament partners
  partnership party police project railway resistance school secretariat senate service services society squad staff
  syndicate system team tribunal trust union university watch zoo corp co plc gmbh ag journal magazine news
  newspaper press radio television tv times post herald tribune gazette chronicle daily weekly airlines airways
  industries holdings motors technologies systems pharmaceuticals energy oil gas telecom media studios records
  productions entertainment pictures music chemical chemicals stores capital communications poll polls research images
  pac channel ventures brands foods securities investments associates solutions trends broadcasting exchange hospital
  quarterly review live survey wire courier monitor standard mail express mirror globe inquirer examiner dispatch
  bulletin register telegraph observer guardian
  clinic jihad brigades militia cartel mafia democrats republicans liberals conservatives greens labor labour faction
`);

/** Nouns that "of" ties to a name ("Department of Justice", "Bank of England"). */
export const organizationHeads = wordSet(`
  academy agency army assembly association bank board bureau chamber church college commission committee confederation
  conference congress council court department division duke embassy faculty federation fellowship friends
  guild house institute league library ministry museum office organisation organization parliament school secretary
  secretariat society union university daughters sons statue district republic kingdom state states governor gulf bay
  minister chief director president speaker chairman
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
export const legalForms = wordSet('inc ltd llc llp plc corp co gmbh ag sa nv bv');
