import { wordSet } from './function-words.ts';

/** Head nouns and titles of those who speak for a state, or hold an office. */
export const officials =
  wordSet(`ministry ministries government governments police military army navy forces force president minister
  ministers governor official officials authorities authority spokesperson spokesman spokeswoman senator mayor court judge
  agency administration department commission commissioner council parliament congress senate secretary ambassador embassy
  chancellor prosecutor prosecutors general kremlin pentagon cabinet service coastguard guard marshals bureau fbi cia
  command commander headquarters state treasury congressman congresswoman representative lawmaker lawmakers king queen prince
  emperor premier sheriff regulator regulators envoy chief deputy administration fire firefighters rescuers defence defense
  intelligence customs border emergency nasa interior foreign police idf representative lawmakers mod`);

/** Countries and capitals that stand for their governments. */
export const states =
  wordSet(`ukraine russia china israel iran turkey turkiye france germany britain uk us u.s u.s. usa america india pakistan
  japan poland kyiv kiev moscow washington beijing london paris berlin brussels tehran ankara pyongyang seoul taiwan taipei
  afghanistan egypt syria lebanon iraq sudan ethiopia somalia yemen qatar mexico canada australia brazil spain italy norway
  sweden finland denmark belarus georgia armenia azerbaijan kazakhstan vietnam thailand cambodia indonesia philippines myanmar
  nigeria kenya congo rwanda uganda mali niger chad libya tunisia morocco algeria argentina chile colombia venezuela cuba peru
  angola zimbabwe zambia mozambique botswana namibia tanzania malawi senegal ghana cameroon gabon benin togo burundi eritrea djibouti
  madagascar laos nepal bangladesh sri lanka bhutan malaysia singapore mongolia uzbekistan kyrgyzstan tajikistan turkmenistan
  kuwait bahrain oman jordan palestine saudi arabia emirates uae slovakia slovenia czechia moldova estonia latvia lithuania
  iceland luxembourg malta cyprus bosnia albania kosovo montenegro macedonia ecuador bolivia paraguay uruguay guyana panama
  guatemala honduras nicaragua salvador haiti jamaica zealand scotland wales england
  greece hungary romania bulgaria serbia croatia netherlands belgium switzerland austria portugal ireland korea eu nato un`);

export const documents =
  wordSet(`report reports poll polls survey surveys study studies statement data documents document results figures
  records record letter memo email emails analysis lawsuit filing filings indictment book article ad video footage headline
  findings census database index review research paper papers transcript estimates tweet post polling numbers audit law
  constitution bill resolution treaty evidence graphic map statistics returns ruling text website editorial complaint affidavit`);

export const witnesses =
  wordSet(`witness witnesses eyewitness eyewitnesses resident residents local locals survivor survivors neighbour
  neighbours neighbor neighbors bystander bystanders passenger passengers villager villagers`);

export const anonymous =
  wordSet(`source sources insider insiders critics experts analysts observers some others many people aides
  aide those diplomats someone somebody nobody everyone anyone reports several`);

export const organisations =
  wordSet(`company group party union bank institute institution university association foundation organisation
  organization committee team campaign club corporation firm newspaper magazine network agency channel church hospital league
  coalition alliance federation society center centre chamber board society movement militants rebels front army reuters ap
  afp bbc cnn nbc abc cbs tass xinhua bloomberg observatory federation inc ltd plc corp airline airlines brotherhood times post
  journal guardian telegraph hamas hezbollah houthis taliban media office airport`);

/** Offices and roles that one person holds: "the prime minister … he". */
export const offices =
  wordSet(`minister president governor spokesman spokeswoman spokesperson senator mayor judge secretary ambassador
  chancellor prosecutor congressman congresswoman representative lawmaker king queen prince premier sheriff envoy chief
  commander director chairman chairwoman leader candidate lawyer professor author analyst`);
