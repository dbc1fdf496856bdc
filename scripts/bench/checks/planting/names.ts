import type { Language } from "@/lib/documents/schema";

/** Medicines that can stand in each other's place in a sentence; no two of a line are the same medicine. */
export const DRUGS: Record<Language, string[][]> = {
  en: [
    [
      ..."amlodipine nifedipine diltiazem verapamil lisinopril enalapril ramipril losartan valsartan candesartan".split(
        " ",
      ),
      ..."atenolol metoprolol bisoprolol propranolol hydrochlorothiazide chlorthalidone indapamide furosemide".split(
        " ",
      ),
      ..."spironolactone aspirin clopidogrel warfarin heparin apixaban rivaroxaban dabigatran atorvastatin".split(
        " ",
      ),
      ..."simvastatin rosuvastatin metformin glipizide sitagliptin empagliflozin dapagliflozin liraglutide".split(
        " ",
      ),
      ..."salbutamol albuterol formoterol salmeterol budesonide fluticasone beclomethasone montelukast tiotropium".split(
        " ",
      ),
      ..."ipratropium theophylline prednisolone prednisone dexamethasone hydrocortisone methotrexate sulfasalazine".split(
        " ",
      ),
      ..."leflunomide rituximab adalimumab infliximab etanercept tocilizumab morphine oxycodone hydrocodone fentanyl".split(
        " ",
      ),
      ..."methadone buprenorphine naloxone naltrexone tramadol codeine ibuprofen naproxen acetaminophen paracetamol".split(
        " ",
      ),
      ..."gabapentin pregabalin duloxetine amitriptyline sertraline fluoxetine citalopram bupropion varenicline".split(
        " ",
      ),
      ..."tamoxifen raloxifene anastrozole letrozole penicillin amoxicillin doxycycline azithromycin ceftriaxone".split(
        " ",
      ),
      ..."metronidazole clindamycin isoniazid rifampicin rifampin rifapentine ethambutol tenofovir emtricitabine".split(
        " ",
      ),
      ..."lamivudine zidovudine dolutegravir omalizumab mepolizumab cromolyn zileuton".split(" "),
    ],
    [
      ..."opioids benzodiazepines corticosteroids antibiotics statins diuretics antidepressants anticoagulants".split(
        " ",
      ),
      ..."beta-blockers bronchodilators antihistamines antivirals bisphosphonates NSAIDs contraceptives antipsychotics".split(
        " ",
      ),
      ..."anticonvulsants antihypertensives immunosuppressants sedatives".split(" "),
    ],
    [..."SABA LABA ICS LAMA LTRA ACEi ARB CCB".split(" ")],
  ],
  zh: [
    [
      ..."二甲双胍 格列美脲 格列齐特 阿卡波糖 西格列汀 恩格列净 达格列净 利拉鲁肽 司美格鲁肽 吡格列酮".split(
        " ",
      ),
      ..."氨氯地平 硝苯地平 依那普利 贝那普利 缬沙坦 氯沙坦 美托洛尔 比索洛尔 氢氯噻嗪 呋塞米 螺内酯".split(
        " ",
      ),
      ..."阿司匹林 氯吡格雷 华法林 肝素 利伐沙班 阿托伐他汀 瑞舒伐他汀 泼尼松 甲泼尼龙 地塞米松".split(
        " ",
      ),
      ..."沙丁胺醇 布地奈德 福莫特罗 孟鲁司特 噻托溴铵 氯喹 羟氯喹 阿比多尔 利巴韦林 洛匹那韦 奥司他韦".split(
        " ",
      ),
      ..."齐多夫定 拉米夫定 替诺福韦 阿巴卡韦 依非韦伦 奈韦拉平 多替拉韦 恩曲他滨 司他夫定".split(
        " ",
      ),
      ..."异烟肼 利福平 利福布汀 吡嗪酰胺 乙胺丁醇 链霉素 克拉霉素 阿奇霉素 克林霉素 青霉素 头孢曲松".split(
        " ",
      ),
      ..."氟康唑 伊曲康唑 伏立康唑 两性霉素B 氟胞嘧啶 制霉菌素 阿昔洛韦 更昔洛韦 膦甲酸钠 乙胺嘧啶 磺胺嘧啶".split(
        " ",
      ),
      ..."利培酮 帕利哌酮 奥氮平 阿立哌唑 氟哌啶醇 氯氮平 喹硫平 氟奋乃静 奋乃静 苯海索 普萘洛尔".split(
        " ",
      ),
      ..."布洛芬 对乙酰氨基酚 吗啡 甲氨蝶呤 托珠单抗 干扰素".split(" "),
    ],
    [
      ..."糖皮质激素 抗菌药物 抗病毒药物 降压药 利尿剂 他汀类药物 磺脲类 SGLT2抑制剂 GLP-1受体激动剂 DPP-4抑制剂".split(
        " ",
      ),
      ..."抗凝药 抗抑郁药 抗精神病药 镇静药 镇痛药".split(" "),
    ],
    [
      ..."槟榔 草果 厚朴 知母 黄芩 柴胡 赤芍 连翘 青蒿 苍术 大青叶 甘草 麻黄 石膏 杏仁 羌活 葶苈子 贯众 地龙".split(
        " ",
      ),
      ..."徐长卿 藿香 佩兰 云苓 白术 焦三仙 陈皮 生姜 党参 黄芪 茯苓 砂仁 麦冬 人参 附子 丹参 桑叶".split(
        " ",
      ),
    ],
  ],
};

/** Other words for the same thing, and neighbours that are easily mistaken for it. */
export const TERMS: Record<Language, { same: [string, string][]; near: [string, string][] }> = {
  en: {
    same: [
      ["hypertension", "high blood pressure"],
      ["high blood pressure", "hypertension"],
      ["heart attack", "myocardial infarction"],
      ["asthma attack", "asthma crisis"],
      ["stroke", "brain attack"],
      ["screening", "check-up testing"],
      ["inhaler", "puffer"],
      ["reliever", "rescue puffer"],
      ["corticosteroid", "cortisone"],
      ["kidney", "renal"],
      ["cancer", "malignancy"],
      ["exacerbations", "flares"],
      ["attacks", "crises"],
      ["opioids", "narcotics"],
      ["birth control", "contraception"],
      ["hand hygiene", "hand cleansing"],
      ["vaccination", "jab"],
      ["medication", "drug"],
      ["tuberculosis", "consumption"],
      ["asthma", "reactive airways"],
    ],
    near: [
      ["systolic", "diastolic"],
      ["diastolic", "systolic"],
      ["hypertension", "hypotension"],
      ["hyperglycemia", "hypoglycemia"],
      ["type 2 diabetes", "type 1 diabetes"],
      ["type 1 diabetes", "type 2 diabetes"],
      ["sensitivity", "specificity"],
      ["incidence", "prevalence"],
      ["acute", "chronic"],
      ["chronic", "acute"],
      ["infection", "inflammation"],
      ["vein", "artery"],
      ["bacterial", "viral"],
      ["benign", "malignant"],
      ["kidney", "liver"],
      ["asthma", "COPD"],
      ["prevention", "treatment"],
      ["diagnosis", "prognosis"],
      ["antibiotics", "antivirals"],
      ["osteoarthritis", "rheumatoid arthritis"],
      ["rheumatoid arthritis", "osteoarthritis"],
    ],
  },
  zh: {
    same: [
      ["高血压", "血压高病"],
      ["糖尿病", "消渴症"],
      ["脑卒中", "中风"],
      ["心肌梗死", "心梗"],
      ["艾滋病", "爱滋病"],
      ["不良反应", "副作用"],
      ["依从性", "顺应性"],
      ["随访", "追踪观察"],
      ["精神分裂症", "思觉失调症"],
      ["长效针剂", "长效注射药"],
      ["结核病", "痨病"],
      ["机械通气", "人工呼吸机治疗"],
      ["血糖", "葡萄糖水平"],
      ["新型冠状病毒肺炎", "新冠病"],
      ["中成药", "中药成品"],
      ["监测", "监控"],
      ["主食", "米面"],
      ["膳食", "饮食"],
      ["感染者", "带毒者"],
    ],
    near: [
      ["低血糖", "高血糖"],
      ["高血糖", "低血糖"],
      ["2型糖尿病", "1型糖尿病"],
      ["1型糖尿病", "2型糖尿病"],
      ["收缩压", "舒张压"],
      ["空腹血糖", "餐后血糖"],
      ["餐后血糖", "空腹血糖"],
      ["急性", "慢性"],
      ["慢性", "急性"],
      ["细菌", "病毒"],
      ["病毒", "细菌"],
      ["预防", "治疗"],
      ["诊断", "预后"],
      ["肾功能", "肝功能"],
      ["肝功能", "肾功能"],
      ["抗体", "抗原"],
      ["抗原", "抗体"],
      ["阳性", "阴性"],
      ["阴性", "阳性"],
      ["动脉", "静脉"],
      ["有氧运动", "抗阻运动"],
    ],
  },
};

/** Nobody's guideline says these; those that do say one are given another. */
export const INVENTED: Record<Language, { entities: string[]; numbers: string[] }> = {
  en: {
    entities: [
      ", together with ginkgo",
      ", as the Mayo Clinic advises",
      ", confirmed by a PET scan",
      ", according to Professor Miller",
      ", also in people with lupus",
      ", with a course of acupuncture",
      ", combined with colchicine",
      ", as approved by the Swissmedic agency",
    ],
    numbers: [
      ", in about 37% of people",
      ", for 11 weeks",
      ", at least 9 times a month",
      ", up to 85 mg",
      ", in 3 of 17 people",
      ", from the age of 43 years",
      ", within 19 days",
    ],
  },
  zh: {
    entities: [
      "，可同时服用银杏叶片",
      "，并用PET-CT确认",
      "，梅奥诊所也这样建议",
      "，据李教授介绍",
      "，红斑狼疮患者也一样",
      "，可配合针灸",
      "，可加用秋水仙碱",
      "，并检测维生素K",
    ],
    numbers: [
      "，约有37%的人如此",
      "，持续11周",
      "，每月至少9次",
      "，最多85 mg",
      "，17人中有3人如此",
      "，从43岁开始",
      "，在19天以内",
    ],
  },
};
