import type { Language } from "@/lib/documents/schema";

/** Words by which a source narrows a group, and whatever plain words keep it narrowed. */
type Narrowing = { set: RegExp; kept: RegExp };

/** Groups that a booklet may leave to its "you", but not widen to everybody. */
export const SEX_AND_PREGNANCY: Record<Language, Narrowing[]> = {
  en: [
    { set: /\b(?:pregnan\w*)\b/iu, kept: /\b(?:pregnan\w*|expecting|unborn|birth|womb|weeks)\b/iu },
    {
      set: /\b(?:women|woman|female|mothers?|girls?)\b/iu,
      kept: /\b(?:wom[ae]n|females?|mothers?|mums?|moms?|girls?|she|her|pregnan\w*|ladies)\b/iu,
    },
    {
      set: /\b(?:men|man|males?|boys?)\b/iu,
      kept: /\b(?:m[ae]n|males?|boys?|he|his|fathers?|dads?)\b/iu,
    },
  ],
  zh: [
    { set: /孕妇|妊娠|孕期/u, kept: /孕|妊娠|怀(?!疑)|胎|产/u },
    { set: /女性|妇女|女童/u, kept: /女|妇|妈|母|孕|产|姑娘/u },
    { set: /男性|男童/u, kept: /男|爷|父|先生|小伙/u },
  ],
};

export const NARROWING: Record<Language, Narrowing[]> = {
  en: [
    {
      set: /\b(?:mild|low-severity|minor|non-severe)\b/iu,
      kept: /\b(?:mild\w*|slight\w*|minor|light\w*|not (?:too )?(?:severe|serious|bad)\w*|low|small|little)\b/iu,
    },
    {
      set: /\b(?:severe|critical|life-threatening|fulminant)\b/iu,
      kept: /\b(?:sever\w*|serious\w*|bad\w*|critical\w*|life|dangerous\w*|heavy|heavily|very|poor\w*|strong\w*|acute\w*|far)\b/iu,
    },
    {
      set: /\bmoderate(?! (?:certainty|quality|evidence|to vigorous|intensity))(?!-)\b/iu,
      kept: /\b(?:moderat\w*|medium|middle|middling|fairly|quite|average)\b/iu,
    },
    {
      set: /\b(?:high|higher|increased|raised|elevated)[- ]risk\b|\b(?:high|increased|raised|elevated|greater) risk\b|\bat (?:\w+ )?risk\b/iu,
      kept: /\b(?:risks?|likel\w*|prone|danger\w*|chances?|eas(?:y|ily)|vulnerable|odds|threat\w*|tend\w*)\b/iu,
    },
    {
      set: /\blow(?:er)?[- ]risk\b/iu,
      kept: /\b(?:low\w*|small|slight\w*|unlikely|little|slow\w*|mild\w*|hardly)\b/iu,
    },
    {
      set: /\b(?:locali[sz]ed|confined|non-metastatic|early-stage)\b/iu,
      kept: /\b(?:locali\w*|spread\w*|one (?:place|spot|area)|confined|early|within|only in|stayed|small)\b/iu,
    },
    {
      set: /\b(?:metastatic|advanced|end-stage|late-stage|terminal)\b/iu,
      kept: /\b(?:metasta\w*|advanc\w*|spread\w*|late\w*|far|end\w*|last|fail\w*|terminal\w*|hardly|no longer|long)\b/iu,
    },
    {
      set: /\b(?:community-acquired)\b/iu,
      kept: /\b(?:community|outside|at home|everyday life|caught|not in hospital|out of hospital)\b/iu,
    },
    {
      set: /\b(?:newly diagnosed|recent(?:ly)? diagnosed|new-onset|treatment-na[iï]ve|first-episode)\b/iu,
      kept: /\b(?:new\w*|just|recent\w*|first|fresh\w*|now|never)\b/iu,
    },
    {
      set: /\b(?:recurrent|relaps\w+|refractory|resistant|intractable|persistent)\b/iu,
      kept: /\b(?:recur\w*|relaps\w*|again|back|return\w*|keep\w*|repeat\w*|refractory|resist\w*|still|not|n['’]t|no longer|despite|although|last\w*|stay\w*|persist\w*|go(?:es)? on|often|times?|without)\b/iu,
    },
    {
      set: /\b(?:symptomatic|bothersome|troublesome)\b(?<!asymptomatic)/iu,
      kept: /\b(?:symptom\w*|bother\w*|troubl\w*|feel\w*|complain\w*|suffer\w*|notice\w*|hurt\w*|pain\w*|cause\w*|disturb\w*)\b/iu,
    },
    {
      set: /\basymptomatic\b/iu,
      kept: /\b(?:no|not|without|n['’]t|nothing|symptom-?free|free)\b/iu,
    },
    {
      set: /\b(?:uncomplicated|simple|non-complicated)\b/iu,
      kept: /\b(?:uncomplicat\w*|simple|straightforward|ordinary|plain|no|not|without|mild)\b/iu,
    },
    {
      set: /\b(?:on|receiving|undergoing|chronic|maintenance)? ?(?:h(?:a)?emo)?dialysis\b/iu,
      kept: /\b(?:\w*dialysis|blood-?wash\w*|machine|artificial kidney)\b/iu,
    },
    { set: /\btransplant\w*\b/iu, kept: /\b(?:transplant\w*|new|donor\w*|graft\w*)\b/iu },
    {
      set: /\b(?:non-?pregnant|not pregnant)\b/iu,
      kept: /\b(?:pregnan\w*|expecting)\b/iu,
    },
    {
      set: /\b(?:post-?)?menopausal\b/iu,
      kept: /\b(?:menopaus\w*|the change|periods?|past)\b/iu,
    },
    {
      set: /\b(?:sudden|acute[- ]onset|abrupt)\b(?= \w)/iu,
      kept: /\b(?:sudden\w*|abrupt\w*|quick\w*|fast|at once|out of (?:nowhere|the blue)|acute\w*|new)\b/iu,
    },
    {
      set: /\b(?:uncontrolled|poorly controlled|inadequately controlled)\b/iu,
      kept: /\b(?:control\w*|check|well|hand|keep\w*|manag\w*|despite|although|still|too high|not)\b/iu,
    },
    { set: /\bchronic phase\b/iu, kept: /\b(?:phase|stage|chronic\w*)\b/iu },
    {
      set: /\b(?:cannot|unable to|do not|who are not able to) tolerate\b|\bintoleran\w+\b/iu,
      kept: /\b(?:tolera\w*|bear|cope|stand|manage|agree\w*|suit\w*|put up|side effects?|cannot|can['’]t|unable)\b/iu,
    },
    {
      set: /\bin withdrawal\b/iu,
      kept: /\b(?:withdraw\w*|coming off|stopp\w*|quit\w*|without)\b/iu,
    },
    {
      set: /\b(?:suspected)\b/iu,
      kept: /\b(?:suspect\w*|may|might|could|possibl\w*|perhaps|thinks?|signs?|seems?|looks?)\b/iu,
    },
  ],
  zh: [
    { set: /轻度|轻症|轻型/u, kept: /轻|不重|不严重|不厉害/u },
    { set: /(?<!中)重度|重症|危重|严重/u, kept: /重|厉害|严重|危险|很|差/u },
    { set: /(?<![轻至到])中度(?![至到])/u, kept: /中/u },
    { set: /高危|高风险|风险(?:较|增)?高|易患/u, kept: /风险|高危|容易|危险|可能|几率|机会/u },
    { set: /低危|低风险/u, kept: /低|不大|小|不高/u },
    { set: /局限(?:性|期)/u, kept: /局限|没有?(?:扩散|转移)|只在|早/u },
    { set: /转移性|晚期|终末期/u, kept: /转移|扩散|晚|末|尿毒|后期|最后/u },
    { set: /社区获得性/u, kept: /社区|院外|医院外|外面|平时|在家/u },
    { set: /新诊断|初诊|新发|初治/u, kept: /新|刚|初|第一|首|头[一回次]/u },
    {
      set: /复发性?|难治性?|反复/u,
      kept: /复发|难治|反复|又|再|老是|总|不管用|没[效用]|好几次|次/u,
    },
    { set: /无症状/u, kept: /没|无|不/u },
    { set: /(?<!无)有症状|症状性/u, kept: /症状|难受|不舒服|感觉|觉得|疼|痛|困扰/u },
    { set: /单纯性|非复杂性|无并发症/u, kept: /单纯|简单|普通|一般|没|无/u },
    { set: /透析/u, kept: /透析|血透|腹透|上机/u },
    { set: /移植/u, kept: /移植|换[过了]?/u },
    { set: /非妊娠|未孕/u, kept: /孕|妊娠/u },
    { set: /绝经/u, kept: /绝经|更年期|停经|月经/u },
    { set: /突发|急性起病/u, kept: /突|忽|一下|急/u },
    { set: /控制不佳|未控制|控制不良/u, kept: /控制|压不[住下]|管|降不|不好|没/u },
    { set: /不能耐受|不耐受/u, kept: /耐受|受不[了住]|吃不消|不适|扛不|副作用|不能/u },
    { set: /治疗无效|疗效不佳|治疗失败|无应答/u, kept: /没|不|无效|仍|还/u },
    { set: /疑似|疑有|怀疑/u, kept: /怀疑|可能|疑|像|觉得|也许/u },
    { set: /达到[^，。；]{1,8}(?:标准|指征|阈值)/u, kept: /达|标准|该|够|高|到/u },
    { set: /明显不适|不适时/u, kept: /不(?:舒服|适)|难受|受罪|痛苦/u },
    { set: /无预警|无危险|无警示/u, kept: /没有?|无|不/u },
  ],
};
