const LONGEST = 60;
/** Short lines pages put around a text, in whole. */
const LINES = [
  /^(?:share|share (?:this|on|via)\b.*|tweet|print|print this (?:page|article)|email this.*|back to top|top of page|skip to (?:main )?content|jump to (?:section|content)|advertisement|accept(?: all)?(?: cookies)?|read more|see also:?|save|follow us|sign up|log ?in|subscribe(?: now)?|previous|next|home)$/i,
  /^(?:分享|分享到|分享至|分享让更多人看到|打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|返回|返回顶部|回到顶部|返回首页|收藏|点赞|在看|阅读原文|首页|上一页|下一页|收起|展开全文|查看更多)[:：]?$/u,
  /^(?:上一篇|下一篇|微信扫一扫|扫一扫|扫码|长按识别|点击上方|点击蓝字|关注我们|扫描二维码|当前位置|您(?:现在)?的位置)[^。；]*$/u,
  /^[【[]?\s*字[体号]?\s*[:：]\s*(?:\[?[大中小]\]?\s*){2,3}[】\]]?(?:打印|关闭|分享|\s)*$/u,
  /^[【[]?\s*字[体号]\s*[:：]?\s*大\s*中\s*小[】\]\s]*.{0,10}$/u,
];
const RELATED =
  /^(?:related (?:articles?|links?|content|posts?|topics|stories|reading|news)|you may also (?:like|be interested in)|more (?:on|from) .{1,40}|recommended (?:for you|reading|articles?)|相关(?:链接|阅读|文章|新闻|推荐|稿件|报道|附件)|推荐阅读|延伸阅读|热门(?:文章|推荐)|猜你喜欢)\s*[:：]?$/iu;

/** "Share", 打印本页 and the like: part of the page, not of the text. */
export function isBoilerplate(text: string): boolean {
  return text.length <= LONGEST && LINES.some((line) => line.test(text));
}

/** What a page puts above links to other pages. */
export function isRelatedHeading(text: string): boolean {
  return text.length <= LONGEST && RELATED.test(text);
}
