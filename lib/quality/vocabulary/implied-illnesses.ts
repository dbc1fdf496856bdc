import type { Implied } from "@/lib/quality/vocabulary/implied-names";

/** What patients call illnesses and complaints, folded, and the parts of learned words and treatments that speak of them. */
const IN_ENGLISH: [said: string, by: string][] = [
  ["vomiting|throwing up|nausea|sickness|feeling sick", "emet|emesis|nausea|vomit"],
  ["fever|high temperature", "febril|pyre[xt]|feverish|temperature"],
  [
    "dizziness|dizzy|light headedness|lightheadedness|fainting|faint|blackout",
    "orthosta|postural|hypotens|syncop|vertig|dizz",
  ],
  [
    "(?:severe |chronic |nerve |muscle |joint |\\w+ )?(?:pain|ache)|\\w+ache",
    "algi[ac]|algesi|odyni|dyn(?:ia|ic)|ache|painful|\\bpain|colic|dysmen|dyspareun|sciatic|angina|nocicep|opioid",
  ],
  [
    "(?:skin )?rash|spots?|sores?|skin lesion",
    "exanthem|dermat|eczem|erythem|lesion|eruption|urticar|vesic|papul|petechi|purpur",
  ],
  ["itch|itching|itchy skin", "prurit|urticar|itch"],
  ["swelling|fluid retention", "edema|lymphedem|effusion|swell|swollen"],
  ["yellow skin|yellowing|jaundice", "icter|jaundic|cholesta|bilirub"],
  [
    "bleeding|blood loss|heavy bleeding|bruising",
    "h(?:a)?emorrhag|bleed|menorrhag|coagul|rrhagia|epistax|thrombocytop",
  ],
  ["blood clot|clot|thrombosis", "thromb|embol|coagul|clot|\\bdvt\\b|\\bvte\\b"],
  ["heart attack", "myocardial|infarct|coronary|stemi|cardiovascular"],
  ["stroke|mini stroke", "cerebrovasc|cerebral|stroke|cardiovascular|isch(?:a)?emic attack"],
  ["heart (?:disease|problem|trouble|condition)", "cardi|coronar|heart"],
  [
    "kidney (?:disease|problem|damage|failure|trouble|injury)",
    "renal|nephr|kidney|egfr|creatinine|dialysis|ur(?:a)?emi",
  ],
  [
    "liver (?:disease|problem|damage|failure|trouble|injury)",
    "hepat|cirrho|cholesta|liver|transaminas",
  ],
  ["lung (?:disease|problem|damage|infection|trouble)", "pulmon|lung|pneumo|respirat|bronch"],
  ["nerve (?:disease|problem|damage|pain|trouble)", "neur|nerve"],
  [
    "eye (?:disease|problem|damage|trouble|infection)",
    "retin|ocul|ophthalm|conjunctiv|kerat|uveit|visual|eye",
  ],
  [
    "skin (?:disease|problem|damage|infection|reaction|cancer)",
    "dermat|cutaneous|cellulit|melanom|skin",
  ],
  [
    "shortness of breath|breathlessness|trouble breathing|difficulty breathing",
    "dyspn|breath|respirat|bronchospas|asthma",
  ],
  [
    "infection|chest infection",
    "infect|sepsis|septic|bacter|vir[au]|fung|antimicrob|antibiot|itis\\b|pathogen",
  ],
  ["blood poisoning|sepsis", "sepsis|septic|bacter(?:a)?emi"],
  ["hiv|aids", "antiretrovir|\\bart\\b|\\bcd4|\\bprep\\b|immunodeficiency virus"],
  [
    "cancer|tumor|growth|malignancy",
    "malignan|carcin|neoplas|tumou?r|oncolog|chemother|radiother|metasta|lymphom|leuk(?:a)?emi|sarcom|melanom|myelom|cancer",
  ],
  ["diabetes", "glyc(?:a)?emi|insulin|hba1c|diabet|glucose"],
  ["high blood pressure|hypertension", "hypertens|(?:high|raised|elevated) blood pressure"],
  ["high cholesterol|cholesterol", "statin|lipid|\\bldl|cholesterol"],
  ["fit|seizure|convulsion", "epilep|seizure|convuls|ictal|eclamp"],
  ["low mood|depression", "depress|dysthym|mood"],
  ["tiredness|fatigue|weakness", "fatig|letharg|asthen|malaise|somnol|an(?:a)?emi|sedat|weak"],
  ["broken bone|fracture", "fractur|osteopor|broken"],
  [
    "allergy|allergic|allergic reaction|severe allergic reaction",
    "allerg|anaphyl|hypersens|atop|immunoglobulin e|\\bige\\b",
  ],
  ["diarrhea|loose stool|runny stool", "diarrh|enterit|dysenter|loose stool"],
  ["cough|coughing", "tuss|expector|cough|bronch"],
  ["overactive thyroid|hyperthyroidism", "antithyroid|thyrotox|carbimazole|methimazole|graves"],
  ["underactive thyroid|hypothyroidism", "levothyroxine|thyroid replacement"],
  ["gout", "urate|uric acid|colchicine|allopurinol|febuxostat"],
  ["chemotherapy|chemo", "chemoradi|cytotoxic|antineoplastic"],
  ["radiotherapy|radiation|radiation therapy", "chemoradi|irradiat|radiat"],
  ["weak bone|thin bone|osteoporosis", "osteopor|bisphosphonate|bone (?:loss|density)"],
  ["dementia", "cholinesterase|dement|alzheimer|cognit"],
  ["constipation", "constip|impact"],
  [
    "memory loss|memory problem|confusion|confused",
    "cognit|dement|alzheimer|amnes|confus|delir|enceph",
  ],
  ["numbness|tingling|pins and needles", "neuropath|par(?:a)?esthes|numb|sensory"],
  ["pneumonia", "pneumon|lower respiratory"],
  ["cold|flu", "influenz|respiratory tract|rhinovir|coryz"],
  ["miscarriage|stillbirth", "abortion|pregnancy loss|fetal (?:loss|death)|miscarr|stillb"],
];

const IN_CHINESE: [said: string, by: string][] = [
  ["呕吐|吐|想吐|恶心", "吐|恶心"],
  ["发热|发烧|高烧", "热|烧|体温"],
  ["头晕|头昏|眩晕|昏倒|晕倒", "晕|低血压|体位性|直立性"],
  ["\\p{Script=Han}{0,3}[疼痛]", "[痛疼]|绞|坐骨神经|镇静镇痛|阿片"],
  ["皮疹|起疹子|出疹子|疹子|红疹", "疹|皮损|皮炎|皮肤"],
  ["痒|发痒|瘙痒", "痒|荨麻疹"],
  ["水肿|浮肿|肿胀|肿", "肿|积液"],
  ["\\p{Script=Han}{0,3}黄疸|皮肤发黄", "黄疸|胆汁淤积|胆红素"],
  ["出血|流血|大出血|脑出血|流鼻血|鼻出血", "血"],
  ["血栓|血块|静脉血栓", "栓|凝"],
  ["心梗|心肌梗死|心脏病发作", "梗死|冠脉|冠状|心血管"],
  ["中风|卒中|脑梗", "卒中|脑血管|脑缺血|心血管"],
  ["心脏病", "心"],
  ["肾病|肾脏病|肾功能不全|肾损伤", "肾|肌酐|透析"],
  ["肝病|肝损伤|肝功能异常", "肝|转氨酶|胆汁"],
  ["肺病|肺部感染", "肺|呼吸|支气管"],
  ["眼病|眼睛病", "眼|视|角膜|结膜"],
  ["皮肤病", "皮|疹"],
  ["神经病变|神经损伤", "神经"],
  ["喘不上气|呼吸困难|气短|气促", "呼吸|喘|气促|气短"],
  ["败血症|脓毒症", "脓毒|败血|菌血"],
  ["艾滋病|HIV|hiv", "反转录|逆转录|CD4|免疫缺陷|鸡尾酒"],
  ["癌症?|肿瘤|恶性肿瘤", "癌|瘤|化疗|放疗|肿瘤|白血病|恶性"],
  ["糖尿病", "糖|胰岛素"],
  ["高血压|血压高", "高血压|降压|血压(?:升|偏|过)?高"],
  ["高血脂|血脂高", "脂|他汀|胆固醇"],
  ["抽风|抽搐|癫痫|癫痫发作|惊厥|抽过风", "癫痫|惊厥|抽搐|痫|发作"],
  ["情绪低落|抑郁", "抑郁|情绪|心境"],
  ["乏力|疲乏|没力气|疲劳", "乏|疲|无力|贫血|倦"],
  ["骨折", "骨折|骨质疏松|脆性"],
  ["过敏|过敏反应|严重过敏反应", "过敏|超敏|变态反应|变应|IgE"],
  ["腹泻|拉肚子", "泻|肠炎|痢"],
  ["甲亢", "甲状腺功能亢进|抗甲状腺|甲巯咪唑|丙硫氧嘧啶|甲状腺毒症"],
  ["甲减", "甲状腺功能减退|左甲状腺素"],
  ["痛风", "尿酸|别嘌醇|非布司他|秋水仙碱"],
  ["化疗", "放化疗|细胞毒|化学治疗"],
  ["放疗", "放化疗|放射|照射"],
  ["骨质疏松", "骨质疏松|骨密度|双膦酸|脆性骨折"],
  ["便秘", "便秘|通便|泻药"],
  ["糊涂|意识模糊|记性差", "意识|谵妄|认知|痴呆|精神"],
  ["手脚麻木|麻木|发麻", "神经|麻|感觉"],
  ["感冒", "感冒|上呼吸道|流感|外感"],
  ["宫外孕|流产|死胎", "异位妊娠|流产|妊娠丢失|死胎|胚胎停育"],
];

export const IMPLIED_ILLNESSES: Implied[] = [
  ...IN_ENGLISH.map(([said, by]) => implied(said, by, "\\b\\w*")),
  ...IN_CHINESE.map(([said, by]) => implied(said, by, "")),
];

function implied(said: string, by: string, opening: string): Implied {
  return {
    said: new RegExp(`^(?:${said})$`, "u"),
    by: new RegExp(`${opening}(?:${by})`, "iu"),
  };
}
