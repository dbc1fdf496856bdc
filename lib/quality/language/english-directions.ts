import type { SideTable } from "@/lib/quality/language/sides";

const HIGH = "(?:high|raised|elevated|increased)";
const LOW = "(?:low|decreased|reduced)";

/** What names a condition ("high blood pressure") is a pair of its own, apart from what goes up or down. */
export const ENGLISH_DIRECTIONS: SideTable = {
  amount: {
    up: /\b(?:increas\w+|rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|go(?:es|ing)? up|went up|step(?:s|ped|ping)? up|higher|high|highest|elevat\w+|more|most|greater|larger|bigger|extra|largest|biggest|maximum|boost\w*|heighten\w*|double[sd]?|upward|heavier|up-?titrat\w+)\b|\b(?:push|driv|send|shoot|forc)\w* [^.;,]{0,60}?\bup\b/giu,
    down: /\b(?:decreas\w+|reduc\w+|lower\w*|low|lowest|less(?!on)(?:en\w*)?|fewer|fewest|least|fall(?:s|en|ing)? (?:by|to|from|below|under)\b|fell(?! (?:asleep|over|down|ill))|drop(?:s|ped|ping)?|declin\w+|diminish\w*|go(?:es|ing)? down|went down|step(?:s|ped|ping)? down|cut(?:s|ting)?(?: down| back)?|halv(?:e|es|ed|ing)|smaller|downward|smallest|lighter|down-?titrat\w+|taper\w*)\b|\b(?:bring|push|pull|get|keep|driv)\w* [^.;,]{0,60}?\bdown\b/giu,
  },
  pressure: {
    high: new RegExp(`\\b(?:hypertensi\\w+|${HIGH} blood pressure)`, "giu"),
    low: new RegExp(`\\b(?:hypotensi\\w+|${LOW} blood pressure)`, "giu"),
  },
  sugar: {
    high: new RegExp(`\\b(?:hyperglyc\\w+|${HIGH} blood (?:sugar|glucose))`, "giu"),
    low: new RegExp(`\\b(?:hypoglyc\\w+|hypos?|${LOW} blood (?:sugar|glucose))\\b`, "giu"),
  },
  thyroid: {
    high: /\b(?:hyperthyroid\w*|(?:overactive|over-active) thyroid)\b/giu,
    low: /\b(?:hypothyroid\w*|(?:underactive|under-active) thyroid)\b/giu,
  },
  salts: {
    high: /\bhyper(?:kal|natr|calc|magnes|phosphat|uric)\w+|\b(?:high|raised) (?:potassium|sodium|calcium|magnesium)\b/giu,
    low: /\bhypo(?:kal|natr|calc|magnes|phosphat|uric)\w+|\blow (?:potassium|sodium|calcium|magnesium)\b/giu,
  },
  heartbeat: {
    fast: /\b(?:tachycardi\w*|tachyarrhythm\w+|(?:fast|rapid|racing) (?:heart\w*|pulse))\b/giu,
    slow: /\b(?:bradycardi\w*|bradyarrhythm\w+|slow (?:heart\w*|pulse))\b/giu,
  },
  time: {
    before: /\b(?:before|prior to|ahead of|pre-?(?=operat|treat|natal|meal|exercise|surg))/giu,
    after: /\b(?:after(?!wards?|noon)|post-?(?=operat|treat|natal|meal|exercise|surg|partum))/giu,
  },
  moment: {
    early:
      /\b(?:early|earlier|earliest|promptly|immediate\w*|straight away|right away|at once|urgent(?:ly)?|as soon as possible|without delay)\b/giu,
    late: /\b(?:late|later|latest|delay(?:s|ed|ing)?|postpon\w+|put(?:ting)? off)\b/giu,
  },
  pace: {
    slow: /\b(?:gradual\w*|slow(?:ly|er)?|little by little|step by step)\b/giu,
    fast: /\b(?:rapid\w*|quick\w*|fast(?:er)?|abrupt\w*|sudden\w*|immediate\w*|at once|all at once)\b/giu,
  },
  tempo: {
    slowed:
      /\b(?:slow(?:s|ed|ing)?(?: down)?(?= (?:the |its |your |their |down |progress|loss|decline|\w+ (?:decline|loss|progress)))|delay(?:s|ed|ing)? (?:the )?(?:progress\w*|onset|decline|loss|worsening)|hold(?:s|ing)? back|more slowly)\b/giu,
    speeded:
      /\b(?:speed(?:s|ed|ing)? up|sped up|accelerat\w+|hasten\w*|quicken\w*|more quickly|faster)\b/giu,
  },
  upkeep: {
    kept: /\b(?:continu\w+(?: with)?|keep(?:ing)? up|carry(?:ing)? on(?: with)?|maintain\w*|keep(?:ing)? (?:on )?doing|stick(?:ing)? (?:to|with))\b/giu,
    cut: /\b(?:cut(?:ting)? (?:back|down)(?: on)?|reduc(?:e|ing)|restrict\w*|give up|giving up|stop(?:ping)?|avoid\w*|rest from)\b/giu,
  },
  length: {
    long: /\b(?:prolong\w*|length(?:en\w*|ier)|extend\w*|longer|long)\b/giu,
    short: /\b(?:short(?:en\w*|er)?)\b/giu,
  },
  use: {
    start:
      /\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|initiat\w+|commenc\w+|resum\w+|restart\w*|continu\w+|keep(?:ing)? (?:on )?(?:taking|using))\b/giu,
    stop: /\b(?:stop(?:s|ped|ping)?|discontinu\w+|withdraw(?:n|ing|al)?|ceas\w+|cessation|quit\w*|give up|com(?:e|ing) off)\b/giu,
  },
  course: {
    better: /\b(?:improv\w+|better|reliev\w+|eas(?:e|es|ed|ing)|alleviat\w+|recover\w*)\b/giu,
    worse: /\b(?:worse\w*|deteriorat\w+|aggravat\w+|exacerbat(?:e|es|ed|ing))\b/giu,
  },
  worth: {
    benefit: /\b(?:benefi\w+|helpful|advantages?)\b/giu,
    harm: /\b(?:harm(?:s|ed|ful|ing)?|damag\w+|detriment\w*|disadvantages?)\b/giu,
  },
  weight: {
    gain: /\b(?:gain(?:s|ed|ing)?|put(?:s|ting)? on|weight (?:rises|increases|goes up))\b/giu,
    loss: /\b(?:los(?:s|ses|e|es|ing)|lost|weight (?:falls|drops|goes down))\b/giu,
  },
  width: {
    wide: /\b(?:widen\w*|dilat\w+|broncho-?dilat\w*|vaso-?dilat\w*|relax(?:es|ed|ing)?|expand\w*|expansion)\b/giu,
    narrow:
      /\b(?:narrow\w*|constrict\w*|broncho-?(?:constrict|spasm)\w*|vaso-?constrict\w*|tighten\w*|shrink\w*)\b/giu,
  },
  opening: {
    open: /\bopen(?:s|ed|ing)?(?!-label)\b/giu,
    closed:
      /\b(?:clos(?:e|es|ed|ing)(?! (?:to|contact|monitor|attention|watch|relative|famil|friend|observ|follow))|closure|block(?:s|ed|ing|age)?|shut)\b/giu,
  },
  duration: {
    acute: /\b(?:acute(?:ly)?|short[- ](?:term|lived))\b/giu,
    chronic: /\b(?:chronic(?:ally)?|long[- ](?:term|standing|lasting)|lifelong)\b/giu,
  },
  acting: {
    short: /\b(?:short|rapid|fast)[- ]acting\b/giu,
    long: /\blong[- ]acting\b/giu,
  },
  line: {
    first: /\b(?:first|1st)[- ](?:line|choice)\b/giu,
    second: /\b(?:second|2nd)[- ](?:line|choice)\b/giu,
    third: /\b(?:third|3rd)[- ](?:line|choice)\b/giu,
  },
  severity: {
    mild: /\b(?:mild(?:ly|er)?|minor|slight(?:ly)?)\b/giu,
    moderate:
      /\bmoderate(?:ly)?(?= (?:to|or|and|disease|symptoms?|pain|illness|attack|cases?|form|\w+itis|asthma|depression|COPD|heart|kidney))\b/giu,
    severe: /\b(?:sever(?:e|ely|er)|serious(?:ly)?|major(?!ity)|life[- ]threatening)\b/giu,
  },
  place: {
    left: /\bleft(?! (?:over|out|untreated|alone|behind|with|in place))\b/giu,
    right:
      /\bright(?=[- ](?:side|sided|arm|leg|eye|ear|hand|foot|lung|breast|kidney|heart|ventric\w+|atri\w+|upper|lower|ovary|hip|knee|shoulder))/giu,
  },
  pressureNumber: {
    systolic: /\b(?:systolic|(?:top|upper|higher|first) (?:blood pressure )?number)\b/giu,
    diastolic: /\b(?:diastolic|(?:bottom|lower|second) (?:blood pressure )?number)\b/giu,
  },
  meals: {
    fasting:
      /\b(?:fast(?:ing|ed)(?! food)|(?:on )?an empty stomach|before (?:\w+ )?(?:meals?|food|eating|breakfast|lunch|dinner))\b/giu,
    fed: /\b(?:post-?prandial|after (?:\w+ )?(?:meals?|food|eating|breakfast|lunch|dinner)|on a full stomach)\b/giu,
  },
  lying: {
    back: /\b(?:supine|on (?:its|their|your|his|her|the) backs?)\b/giu,
    front:
      /\b(?:prone(?! to)|on (?:its|their|your|his|her|the) (?:stomachs?|fronts?|tumm(?:y|ies)|bell(?:y|ies))|face down)\b/giu,
  },
  breath: {
    in: /\b(?:inhal(?:e|es|ed|ing|ation)(?! (?:cortico|steroid|medic|insulin))|breath(?:e|es|ing) in|inspirat\w+)\b/giu,
    out: /\b(?:exhal\w+|breath(?:e|es|ing) out|expirat\w+)\b/giu,
  },
  result: {
    positive: /\bpositive\b/giu,
    negative: /\bnegative\b/giu,
  },
  hours: {
    morning: /\b(?:mornings?|on waking|breakfast)\b/giu,
    evening: /\b(?:evenings?|bedtime|at night|nightly|going to bed)\b/giu,
  },
  receptor: { agonist: /\bagonists?\b/giu, antagonist: /\b(?:antagonists?|blockers?)\b/giu },
};
