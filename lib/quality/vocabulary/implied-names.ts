import { IMPLIED_ILLNESSES } from "@/lib/quality/vocabulary/implied-illnesses";

/** A plain name, folded, and what in a source says the same in other words or cannot be without it. */
export type Implied = { said: RegExp; by: RegExp };

/** Everyday words for examinations, operations and injections. */
const IMPLIED_CARE: Implied[] = [
  {
    said: /^(?:blood|lab|laboratory)(?: test| sample| work)$/u,
    by: /\b(?:serum|plasma|blood|levels?|glucose|creatinine|potassium|sodium|electrolytes?|counts?|INR|HbA1c|A1c|eGFR|TSH|liver function|(?:renal|kidney) function|transaminases?|cholesterol|lipids?|antibod\w+|hormones?|ferritin|ha?emoglobin|serolog\w+|biomarkers?)\b/iu,
  },
  { said: /^urine (?:test|sample)$/u, by: /\b(?:urin\w+|albumin\w*|protein\w*)\b/iu },
  { said: /^stool (?:test|sample)$/u, by: /\b(?:stool|fa?ecal|fa?eces)\b/iu },
  {
    said: /^(?:scan|(?:brain|heart|chest|body) scan)$/u,
    by: /\b(?:imag\w+|scan\w*|radiolog\w+|tomograph\w+|CT|MRI|DXA|PET|ultraso\w+|sonogra\w+|echocardiogra\w+|contrast)\b/u,
  },
  { said: /^x ray$/u, by: /\b(?:imag\w+|radiogra\w+|radiolog\w+|X-rays?|mammogra\w+)\b/u },
  {
    said: /^ultrasound(?: scan)?$/u,
    by: /\b(?:imaging|ultraso\w+|sonogra\w+|echocardiogra\w+|doppler|duplex)\b/iu,
  },
  {
    said: /^keyhole surgery$/u,
    by: /\b(?:laparoscop\w+|arthroscop\w+|thoracoscop\w+|endoscop\w+|percutaneous|minimally invasive)\b/iu,
  },
  {
    said: /^bone scan$/u,
    by: /\b(?:DXA|DEXA|densitometr\w+|bone (?:mineral )?density|scintigra\w+)\b/iu,
  },
  { said: /^(?:ct|mri)(?: scan)?$/u, by: /\b(?:imaging|neuroimaging)\b/iu },
  {
    said: /^(?:surgery|operation|surgical procedure|surgical treatment)$/u,
    by: /\b(?:\w*surg\w+|\w*operati\w+|\w+ectomy|\w+plasty|\w+ostomy|resect\w+|transplant\w*|bypass|repair|replacement|extraction|implant\w*|removal|c(?:a)?esarean|procedures?|anesthe\w+|anaesthe\w+)\b/iu,
  },
  {
    said: /^(?:exercise|exercise therapy|physical activity)$/u,
    by: /\b(?:physio\w+|physical|rehabilitat\w+|train\w+|mobili\w+|activ\w+|aerobic|walk\w*|sport\w*)\b/iu,
  },
  {
    said: /^(?:counsell?ing|patient education)$/u,
    by: /\b(?:counsel\w*|advi[cs]e\w*|educat\w+|support|inform\w*|discuss\w*)\b/iu,
  },
  {
    said: /^(?:shot|jab|injection)$/u,
    by: /\b(?:vaccin\w*|immuni[sz]\w+|inject\w*|intramuscular\w*|subcutaneous\w*|dose|booster|toxoid|depot|tetanus|diphtheria|influenza|pertussis|measles|MMR|HPV)\b|\b[A-Z]{2,4}V\d+\b/iu,
  },
  {
    said: /^(?:pap )?smear(?: test)?$/u,
    by: /\b(?:cervical (?:cancer )?screening|cytolog\w+|smears?|pap)\b/iu,
  },
  {
    said: /^birth control$/u,
    by: /\b(?:contracepti\w+|intrauterine|IUDs?|condoms?|prophylactics?)\b/iu,
  },
  {
    said: /^(?:blood thinner|blood thinning (?:medicine|tablet|drug)|anticoagulant)$/u,
    by: /\b(?:anti-?coagul\w*|antithromb\w*|warfarin|\w*heparin|\w+xaban|dabigatran|vitamin K antagonist)\b/iu,
  },
  {
    said: /^(?:painkiller|pain medicine|pain tablet)$/u,
    by: /\b(?:analges\w*|opioids?|NSAIDs?)\b/iu,
  },
  { said: /^(?:water tablet|water pill)$/u, by: /\bdiure\w*\b/iu },
  {
    said: /^(?:sedative|sleeping (?:pill|tablet))$/u,
    by: /\b(?:sedat\w*|hypnotic\w*|benzodiaz\w*)\b/iu,
  },
  { said: /^(?:steroid|cortisone)$/u, by: /\b(?:\w*cortico\w*|\w+sone|\w+solone|\w+onide)\b/iu },
  { said: /^antibiotic$/u, by: /\b(?:antimicrob\w*|antibacter\w*|anti-?infect\w*)\b/iu },
  { said: /^(?:抗凝药|血液稀释剂)$/u, by: /抗凝|抗栓|华法林|肝素|沙班/u },
  { said: /^(?:止痛药|止疼药|镇痛药)$/u, by: /镇痛|止痛|阿片|NSAID/u },
  { said: /^(?:降压药)$/u, by: /降压|抗高血压/u },
  { said: /^(?:激素|激素药)$/u, by: /皮质激素|泼尼松|地塞米松|可的松/u },
  { said: /^(?:退烧药|退热药)$/u, by: /退热|解热|退烧/u },
  { said: /^(?:利尿药|利尿剂)$/u, by: /利尿/u },
  { said: /^(?:安眠药|镇静药|助眠药)$/u, by: /催眠|镇静|苯二氮|安眠/u },
  { said: /^(?:抗生素|抗菌药|消炎药)$/u, by: /抗菌|抗感染|抗生素|青霉素|头孢/u },
  { said: /^potassium$/u, by: /\b(?:hyper|hypo)?kal(?:a)?emi|potass|\bK\+/iu },
  { said: /^sodium$/u, by: /\b(?:hyper|hypo)?natr(?:a)?emi|sodium|\bNa\+/iu },
  { said: /^calcium$/u, by: /\b(?:hyper|hypo)?calc(?:a)?emi|calcium/iu },
  { said: /^phosphate$/u, by: /phosphat/iu },
  { said: /^钾$/u, by: /血钾|高钾|低钾/u },
  { said: /^acupuncture$/u, by: /\b(?:electro)?acup/iu },
  { said: /^weight loss$/u, by: /\b(?:weight|obes\w+|overweight)\b/iu },
  {
    said: /^(?:抽血|验血|血液检查|血常规|化验血)$/u,
    by: /血|浓度|肝功|肾功|肝肾功|电解质|激素水平|抗体|计数|国际标准化|INR|HbA1c|指标|化验|实验室/u,
  },
  { said: /^(?:艾灸|灸法|艾条灸|艾灸疗法)$/u, by: /灸/u },
  { said: /^(?:针灸|针刺|扎针|扎针灸)$/u, by: /针刺|针灸|电针|体针|耳针|毫针|针法/u },
  { said: /^(?:牙病|口腔病|牙齿疾病|牙科疾病)$/u, by: /牙|口腔|龋|齿/u },
  { said: /^(?:验尿|尿液检查|尿常规)$/u, by: /尿/u },
  { said: /^(?:拍片|X光|X线|CT|CT检查)$/iu, by: /影像|X线|CT|胸片|放射/u },
  { said: /^(?:B超|彩超|超声|超声检查)$/iu, by: /影像|超声/u },
  { said: /^(?:微创手术|打洞手术|腹腔镜)$/u, by: /镜|微创|经皮/u },
  { said: /^(?:手术|开刀|手术治疗|外科手术)$/u, by: /术|切除|移植|植入|外科/u },
];

/** Whether a text that does not name a thing speaks of what it is or shows: a drug level of a blood test. */
export function isImplied(key: string, text: string): boolean {
  return [...IMPLIED_CARE, ...IMPLIED_ILLNESSES].some(
    ({ said, by }) => said.test(key) && by.test(text),
  );
}
