const ORDERS = "(?:instructions?|prompts?|directives?|system messages?|commands given to you)";
/** Where an order begins: patients "may forget all instructions". */
const DO = "(?:^|[.;:,!?)\\]}>\"'”\u2014-]\\s*|\\b(?:please|and|then|now|must) )";
const GIVEN =
  "(?:all|any|every|previous|prior|earlier|above|preceding|your|system|developer|hidden|initial|original)";
const PROGRAM =
  "(?:AIs?|A\\.I\\.|artificial intelligence|LLMs?|(?:large )?language models?|chat ?bots?|chatgpt|gpt(?:-\\d)?|claude|gemini|copilots?|bots?|(?:automated|AI|virtual) (?:tools?|assistants?|readers?|agents?|systems?|reviewers?)|assistants?|summari[sz]ers?|converters?|translation (?:tools?|engines?)|parsers?|models? (?:reading|processing|that (?:reads?|process)))";
const OUTPUT =
  "(?:output|answers?|repl(?:y|ies)|responses?|summar(?:y|ies)|translations?|rewrit\\w*|patient versions?|booklets?|leaflets?|JSON)";
const YOUR_OUTPUT = `(?:(?:your|every|each|all) (?:own |final |next |generated )*${OUTPUT}|the (?:final |generated )?(?:output|patient version|booklet|leaflet|JSON))`;
const SECRET =
  "(?:system prompts?|(?:hidden|initial|your|original|developer) (?:prompts?|instructions?|rules|configuration)|API keys?|environment variables?|passwords?|access tokens?|text above this|(?:words|everything) above (?:this|in your))";
const STATES =
  "(?:approved|reviewed|verified|signed(?: off)?|checked|validated|published|passed|final(?:ised|ized)?|safe to publish|free of findings)";

/** What is said to a program in English; each was looked for in real guidelines, where it does not occur. */
export const ENGLISH_ORDERS: RegExp[] = [
  `${DO}(?:ignore|disregard|forget|override|overrule|bypass|do not (?:follow|obey)|stop following)\\b[^.]{0,50}\\b${GIVEN}\\b[^.]{0,30}\\b${ORDERS}\\b`,
  `${DO}(?:ignore|disregard|forget|override|overrule|bypass|do not (?:follow|obey)|stop following)\\b[^.]{0,50}\\b${ORDERS}\\b[^.]{0,20}\\b(?:you|above|before|below this)\\b`,
  `\\b(?:ignore|disregard|forget) (?:everything|anything|all(?: of)?(?: the)?(?: text)?|what) (?:above|before|(?:that )?(?:came|comes|you (?:were|have been) told))`,
  `\\b(?:new|updated|real|actual|following) (?:system )?(?:instructions?|prompt|task) (?:for (?:you|the (?:AI|assistant|model))|follows?\\b|begins?\\b|supersedes? )`,
  `\\b(?:begin|end|start) (?:of )?(?:the )?(?:system|hidden|new|untrusted|trusted) (?:prompts?|instructions?|messages?|data|input)\\b`,
  `^\\W{0,12}(?:system|assistant|developer)(?: (?:prompt|message|instructions?|override|note|update|command))\\s*[:>\\]]`,
  `(?:^|[\\s>\\]})"'])(?:system|assistant|developer)\\s*:\\s*(?:you\\b|please\\b|ignore|mark|approve|the (?:user|document|draft|dose)|all |set |say|from now|sure|certainly|understood|override|new )`,
  `<\\|?\\/?(?:im_start|im_end|system|assistant|user|endoftext|endofprompt|human|instructions?|lines|document|data|source|tool_(?:call|result)|function_calls?|antml:\\w+)\\b[^>]{0,40}\\|?>`,
  `\\[\\/?(?:INST|SYS|SYSTEM|ASSISTANT)\\]|<<\\/?SYS>>|(?:^|\\s)#{2,}\\s*(?:system|instructions?|assistant|response|human)\\s*:?(?:\\s|$)`,
  `["”']?\\s*\\]\\s*\\}\\s*(?:\\]\\s*\\}|[<"”,]|$)|["“]\\s*\\}\\s*\\]\\s*\\}|\\{\\s*["“'](?:role|sentences|lines|approved|findings|severity|tool|function|recommendations?|status)["”']\\s*:`,
  `["“'](?:approved|gate|status|verified|role)["”']\\s*[:=]\\s*["“']?(?:true|open|approved|passed|system|assistant)`,
  `\\b(?:note|attention|message|instructions?|notice|important|memo|dear|hello|hey|calling|addressed|reminder)\\b[^.]{0,12}\\b(?:to|for|all)?\\s*(?:the |any |all |our |every )?${PROGRAM}\\b\\s*[:,!\u2014-]`,
  `\\b(?:if|when|in case|since|because|as) (?:you(?:'re| are)|this is being (?:read|processed|summari[sz]ed|converted) by) (?:an? |the )?${PROGRAM}\\b`,
  `\\byou are (?:now |no longer |actually )?(?:an? |the |in )?(?:${PROGRAM}|helpful|unrestricted|DAN\\b|developer mode|jailbroken|free (?:of|from) (?:all |any |your )?(?:rules|restrictions|instructions))`,
  `\\b(?:${PROGRAM}|programs?) (?:that )?(?:reading|reads?|process(?:ing|es)?|converting|converts?|summari[sz](?:ing|es)|translating|rewriting|writing from) (?:this|the present) [^.]{0,40}\\b(?:must|should|shall|will|has to|have to|are|is)\\b`,
  `\\b(?:mark|flag|label|set|stamp|treat|classify|record|regard|count|consider|declare) (?:this|it|the|every|all|these|any)\\b[^.]{0,60}\\b(?:as|to|is|are)\\b (?:already |fully |clinically |being )?${STATES}\\b`,
  `\\b(?:auto-?)?approve (?:this|the|every|all) (?:guideline|document|draft|version|booklet|patient version|output|text|claims?|sentences?)\\b`,
  `\\b(?:skip|switch off|turn off|disable|bypass|suppress|omit) (?:all |the |every |any |your )*(?:(?:safety|quality|dose|number|fidelity|human|further|content) )*(?:checks?|filters?|verification|validation|guardrails?|findings|reviews?)\\b(?! (?:of|for|if|when)\\b)`,
  `\\b(?:in|to|from|into|at the (?:end|start|top) of|throughout) ${YOUR_OUTPUT}\\b[^.]{0,50}\\b(?:write|say|state|replace|add|insert|claim|include|change|omit|leave out|use|mention)\\b`,
  `^\\W{0,6}(?:please |now |instead,? |always |also )*(?:write|say|state|replace|add|insert|claim|include|change|omit|leave out|swap|multiply|remove|drop|delete|append|put)\\b(?:[^.]|\\.(?=\\S)){0,110}\\b(?:in|to|from|into|of|at the (?:end|start|top) of|throughout) ${YOUR_OUTPUT}\\b`,
  `^\\W{0,6}(?:please |now |instead,? |always |also |then )*(?:say|claim|pretend|answer|respond|reply|output|print|write)(?: only| just| instead)? (?:that\\b|with\\b|with:|:|["“'])`,
  `\\b(?:your|the model's|the assistant's) (?:next |only |new |real |actual |whole )*(?:answer|reply|response|output|task|job|goal|role|purpose) (?:is|must|should|shall|will|has to)\\b`,
  `\\b(?:replace|change|multiply|double|swap|divide|rewrite|lower|raise|increase|round) (?:all|every|each|any)(?: of)?(?: the)? [^.]{0,30}\\b(?:doses?|dosages?|numbers?|values?|mg|milligrams?|negations?|recommendations?|thresholds?)\\b`,
  `\\b(?:wherever|whenever|where) (?:it|the (?:text|document|guideline)|this \\w+) (?:says?|prints?|reads?)\\b[^.]{0,60}\\b(?:write|say|print|put|use)\\b`,
  `\\b(?:reveal|print|repeat|show|output|display|leak|reproduce|list|return|send|post|copy|disclose|tell me|dump|quote|translate)\\b[^.]{0,50}\\b${SECRET}\\b`,
  `\\b(?:call|invoke|use|run|execute|trigger) (?:the |a |your |this )?[\\w.]{0,20}\\s?(?:tool|function|shell|plugin|shell command|python|javascript)\\b[^.]{0,30}(?:\\bto (?:send|delete|approve|fetch|publish|write|read)\\b|["“\`])`,
  `\\b(?:open|visit|fetch|load|request|follow|send|post|click)\\b[^.]{0,60}\\b(?:https?:\\/\\/|www\\.)\\S+[^.]{0,60}\\b(?:then|and (?:send|append|paste|add|do|follow|report|execute)|with (?:the|your|all))\\b`,
  `\\b(?:tell|make|get) (?:the |every |all |each )?(?:readers?|users?)(?: to)? click\\b`,
  `\\b(?:from now on|for the rest of this (?:task|conversation|session)|in this (?:conversation|session))\\b[^.]{0,60}\\byou\\b`,
  `\\b(?:act|behave|respond|pretend) (?:as if|as though|as) (?:you|an? (?:AI|unrestricted|different) |no (?:rules|restrictions))`,
  `\\b(?:do not|don't|never) (?:mention|reveal|report|tell (?:anyone|the user)|show|disclose)\\b[^.]{0,40}\\b(?:this (?:note|text|message|instruction|paragraph|sentence)|these (?:instructions|notes)|to the (?:user|reviewer))`,
].map((pattern) => new RegExp(pattern, "iu"));

const ZH_PROGRAM =
  "(?:AI|A\\.I\\.|人工智能|大模型|大语言模型|语言模型|LLM|ChatGPT|GPT|Claude|聊天机器人|机器人|智能助手|智能体|AI助手|自动(?:化)?(?:工具|程序|系统|摘要)|摘要(?:工具|程序)|转换(?:工具|程序)|翻译(?:工具|程序))";
const ZH_OUTPUT =
  "(?:回答|回复|输出|答案|摘要|译文|总结|患者版|公众版|改写(?:稿|结果)|生成的?(?:文本|内容|结果)|结果)";
const ZH_ORDERS = "(?:指令|指示|提示词?|命令|系统消息|系统提示|设定)";

/** The same in Chinese. */
export const CHINESE_ORDERS: RegExp[] = [
  `(?:忽略|无视|忘记|忘掉|不要理会|不必理会|不要遵守|不要遵循|停止遵循|推翻|覆盖|绕过)[^。；]{0,20}${ZH_ORDERS}`,
  `(?:忽略|无视|忘记|忘掉)(?:以上|上面|上述|之前|前面|此前|先前)(?:的)?(?:所有|全部|一切)?(?:内容|文字|要求|规则|文本)`,
  `(?:忽略|无视|忘记|忘掉)(?:你)?(?:所有|全部|一切)(?:以上|上面|上述|之前|前面|此前|先前)?(?:的)?(?:内容|文字|要求|规则|文本)`,
  `(?:系统|助手|开发者)(?:提示词?|消息|指令|命令|通知|更新|覆盖)\\s*[:：】\\]]`,
  `(?:^|[\\s】\\]」"”。}>])(?:系统|助手|开发者)\\s*[:：]\\s*(?:你|请|忽略|从现在|标记|所有|把|将|好的|批准|新)`,
  `(?:致|给|告|提醒|通知|请|注意[,，:：]?)(?:所有|各位|任何|阅读本文的|处理本文的|正在阅读的)?(?:的)?${ZH_PROGRAM}(?:[:：,，!！]|请|注意|须知|应当|必须|在)`,
  `(?:如果|若|假如|倘若|当|因为|由于)?你(?:现在|其实)?(?:是|为|作为)(?:一个|一名|一位|由)?(?:[^。，]{0,8})${ZH_PROGRAM}`,
  `你(?:现在|已经|不再)(?:是|处于|受|进入)[^。]{0,16}(?:模式|助手|限制|约束|角色|规则)`,
  `${ZH_PROGRAM}(?:在)?(?:阅读|处理|读取|转换|总结|改写|翻译|解析)(?:本|此|该|这)[^。]{0,24}(?:时)?[，,]?[^。]{0,6}(?:应|须|必须|请|需|不得|要)`,
  `(?:把|将|请将|请把)?(?:本|此|该|这份|这个|这|全部|所有)?[^。，]{0,14}(?:标记|标注|设置|设定|视|认定|标|登记|记录|归类|判定)(?:为|成|作)[“"「]?(?:已|经|经过|无需|通过)?(?:全部)?(?:批准|审核|审阅|审批|核准|验证|签署|签字|发布|通过|校验)`,
  `(?:直接|自动|立即|马上|请)(?:批准|审核通过|通过审核|签署|发布)(?:本|此|该|这)(?:指南|文件|文档|稿|草稿|版本|患者版|公众版|文)`,
  `(?:跳过|关闭|绕过|停用|省略|禁用|取消)(?:所有|全部|一切|任何)?(?:的)?(?:安全|质量|剂量|数字|内容|人工|后续)?(?:检查|审核|校验|核对|过滤|验证|复核)(?:步骤|程序|环节)?(?:[，。,；]|$)`,
  `在(?:你的|您的|最终的?|所有|每个|生成的|下一个)?${ZH_OUTPUT}(?:中|里|开头|末尾|结尾|的(?:开头|末尾|结尾))[^。]{0,10}(?:写|加入|加上|说明|声称|注明|插入|删除|省略|替换|添加|改为|附上|说|使用|不要)`,
  `(?:写|加入|加上|插入|添加|附加|附上|粘贴)[^。]{0,50}(?:到|在|进)(?:你的|您的|所有|每个|最终)?${ZH_OUTPUT}(?:中|里|开头|末尾|结尾)`,
  `(?:把|将)?(?:所有|全部|每个|每一个|一切)[^。，]{0,8}(?:剂量|数字|数值|毫克|推荐|否定词?|阈值)[^。]{0,10}(?:改为|改成|替换|换成|乘以|加倍|翻倍|除以|删除|去掉|删掉)`,
  `(?:凡是?|只要|遇到|看到)[^。]{0,20}(?:都|一律|就|均)?(?:改写|写成|改成|替换|换成|写作|输出)`,
  `(?:请|务必|一律|只|仅|必须|直接|然后)(?:回答|回复|输出|声称|谎称|写上|写明|打印)\\s*[:：“"「]?`,
  `(?:请|务必|一律)?(?:说明|声称|写明|告诉用户|告诉读者)[:：“"「]?[^。]{0,12}(?:无需|不需要|不必)(?:任何)?(?:监测|复查|就医|检查)`,
  `(?:泄露|显示|输出|打印|复述|重复|透露|列出|告诉我|发送|公开|翻译|返回)[^。]{0,20}(?:系统提示|提示词|(?:你的|初始|隐藏)(?:指令|设定|规则|提示)|密钥|API|环境变量|密码|口令)`,
  `(?:调用|使用|运行|执行|触发)[^。]{0,16}(?:工具|函数|插件|命令行|shell|脚本|代码)[^。]{0,16}(?:发送|删除|批准|读取|发布|写入|下载|[(（])`,
  `(?:打开|访问|点击|请求|下载)[^。]{0,30}https?:\\/\\/[^\\s。]+[^。]{0,30}(?:并|然后|再|把|将)`,
  `(?:让|引导|诱导)(?:读者|患者|用户)点击`,
  `从现在(?:开始|起)[^。]{0,20}你`,
  `(?:假装|扮演)(?:你|自己|成|一个|一名)`,
  `(?:不要|切勿|不得|别)(?:提及|透露|报告|告诉(?:用户|任何人|审阅者|审核者))[^。]{0,16}(?:本(?:段|条|句|说明)|这(?:段|条|句|些)|此(?:段|条|句))`,
  `(?:以下|下面)(?:是|为)(?:新的?|真正的?)?(?:系统|给你的)?(?:指令|提示词|任务)`,
].map((pattern) => new RegExp(pattern, "iu"));
