/** Kinds of events, each with the words that news of such an event uses; stems, so that "sank" needs its own entry. */

export const eventKinds: Readonly<Record<string, string>> = {
  quake:
    'earthquake quake tremor aftershock magnitude seismic seismologist epicentre epicenter richter rubble',
  flood:
    'flood flooding floodwater floodplain inundate inundation dyke levee dam reservoir swollen submerged burst sandbag',
  storm: 'storm hurricane cyclone typhoon tornado gale gust wind landfall squall blizzard',
  wildfire:
    'wildfire bushfire blaze firefighter hectare flames smoke burn burned burnt burning firebreak containment fire',
  slide: 'landslide mudslide avalanche rockfall',
  volcano: 'volcano volcanic eruption erupt lava ash crater',
  drought: 'drought heatwave rainfall harvest crop parched',
  ship: 'ferry vessel ship boat shipwreck sank sunk sinking sink capsize coastguard lifeboat lifejacket seaworthy hull trawler tanker harbourmaster drowned',
  flight:
    'plane aircraft flight runway airliner jet pilot cockpit airline airport aviation turboprop landing takeoff tarmac',
  train: 'train derail derailment carriage locomotive railway rail track signaller commuter',
  road: 'lorry truck bus motorway pile-up bridge',
  mine: 'mine miner mining shaft colliery pit gallery underground trapped seam borehole',
  blast: 'explosion explode blast bomb detonate detonation device',
  attack: 'gunman shooting shot stabbing attack attacker militant assailant extremist ambush',
  war: 'troop shelling airstrike missile offensive drone frontline battalion artillery invasion',
  truce: 'ceasefire truce rebel negotiator mediator negotiation delegation talks peace armistice',
  summit: 'summit leaders communique declaration host gathering bloc plenary',
  visit: 'visit visiting trip counterpart hosted guest welcome bilateral',
  election:
    'election vote voter ballot poll turnout coalition seat constituency landslide electoral candidate concede runoff incumbent',
  protest: 'protest protester demonstrator demonstration rally march square teargas crowd chant',
  walkout: 'strike striker walkout picket stoppage dockers docker industrial union wage stevedore',
  trial:
    'trial verdict judge court convict conviction sentence guilty acquit acquittal prosecutor appeal jury defendant jail prison bribe corruption lawyer testimony indictment',
  spy: 'spy espionage spying intelligence agent expel expulsion persona diplomat embassy accuse',
  resignation: 'resign resignation quit stepped departure successor reshuffle cabinet sack dismiss',
  rate: 'rate inflation borrowing policymaker governor basis monetary hike interest mortgage lending',
  bank: 'bank depositor deposit withdraw withdrawal liquidity queue insolvency branch savings lender',
  takeover:
    'takeover bid offer merger acquisition acquire shareholder suitor board premium stake hostile share',
  results: 'profit revenue earnings quarter dividend forecast guidance turnover',
  jobs: 'layoff redundancy redundancies jobs plant factory closure workforce',
  outage:
    'outage network telecom subscriber operator blackout grid power signal connection switch mobile internet',
  hacking: 'hack hacker ransomware cyberattack malware breach data leaked',
  outbreak:
    'outbreak virus infection infected epidemic disease patient quarantine hospitalised cholera measles',
  recall: 'recall vaccine dose batch contaminated contamination regulator vial jab manufacturer',
  border: 'border crossing checkpoint frontier customs queue pass closure',
  water: 'treaty river water basin upstream downstream irrigation',
  sanctions: 'sanctions embargo tariff ban blacklist export',
  hostage: 'hostage captive captor kidnap kidnapped abduct abduction ransom freed release captivity',
  migration: 'migrant refugee asylum camp deport deportation',
  budget: 'budget tax deficit spending austerity levy',
  law: 'bill law amendment reform lawmaker legislation parliament constitutional referendum',
  space: 'rocket launch satellite orbit probe spacecraft astronaut',
  spill: 'spill oil slick pollution leak toxic chemical',
  sport: 'match final champion league coach player stadium tournament federation doping',
};
