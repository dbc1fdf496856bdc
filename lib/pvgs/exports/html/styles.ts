import { Markup } from "@/lib/pvgs/exports/html/html";

/** Everything the page looks like; nothing is fetched. Colours keep 4.5:1 against their ground (WCAG 2.2, 1.4.3). */
export const STYLES = new Markup(`<style>
:root{--ink:#1c2733;--soft:#4a5866;--line:#cfd8df;--ground:#fff;--pale:#f3f7f8;--brand:#0b5563;--brand-pale:#e6f1f2;
--amber:#7a4b00;--amber-pale:#fff6e3;--red:#9b1c1c;--red-pale:#fdeeee;--quote:#274a63}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--pale);color:var(--ink);line-height:1.6;
font-family:"Noto Sans","Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
:lang(zh) body{line-height:1.75;font-family:"Noto Sans SC","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans",sans-serif}
.page{max-width:48rem;margin:0 auto;background:var(--ground);padding:2rem clamp(1rem,5vw,3rem) 4rem;box-shadow:0 0 0 1px var(--line)}
h1,h2,h3{line-height:1.3;color:var(--brand);text-wrap:balance;overflow-wrap:break-word}
h1{font-size:2rem;margin:1.5rem 0 1rem}
h2{font-size:1.4rem;margin:2.2rem 0 .8rem;padding-top:.7rem;border-top:3px solid var(--brand)}
h3{font-size:1.12rem;margin:0}
p,ul,ol,dl,table,figure{margin:0 0 .85rem}
p,li,dd,td,th{overflow-wrap:break-word}
li{margin-bottom:.35rem}
a{color:var(--brand);text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid #b45309;outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;z-index:9}
.stamp{border:2px solid var(--red);background:var(--red-pale);color:var(--red);border-radius:.5rem;padding:.8rem 1.1rem;font-weight:600}
.stamp p{margin:0}
.stamp p+p{margin-top:.35rem;font-weight:400}
.status{border:1px solid var(--line);border-left:6px solid var(--amber);border-radius:.5rem;background:var(--amber-pale);
padding:.8rem 1.1rem;margin-top:1rem;font-size:.9rem}
.status strong{color:var(--amber)}
.status p{margin:0 0 .4rem}.status ul{margin:.2rem 0 .6rem;padding-left:1.2rem}.status :last-child{margin-bottom:0}
.small{font-size:.78rem;line-height:1.5;color:var(--soft)}
.how{font-size:.9rem;color:var(--soft);margin-top:1rem}
nav.toc{background:var(--brand-pale);border-radius:.5rem;padding:1rem 1.4rem;margin:1.5rem 0}
nav.toc h2{border:0;margin:0 0 .5rem;padding:0;font-size:1.05rem}
nav.toc ol{margin:0;padding-left:1.5rem}nav.toc li{margin-bottom:.25rem}
.card{border:1px solid var(--line);border-left:6px solid var(--brand);border-radius:.5rem;margin:0 0 1.2rem;overflow:hidden;break-inside:auto}
.card>header{background:var(--brand-pale);padding:.5rem 1rem}
.card .body{padding:.7rem 1rem .5rem}
.statement{font-size:1.08rem}
.statement p{margin-bottom:.7rem}
.badges{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:0 0 .6rem;padding:0}
.badges li{border:1.5px solid var(--brand);border-radius:.4rem;padding:.1rem .5rem;margin:0;font-size:.84rem;line-height:1.5}
.badges .certainty{border-style:dashed}
.badges .symbol{font-weight:700;color:var(--brand);margin-right:.4em;white-space:nowrap}
.slots{display:grid;grid-template-columns:minmax(5.5rem,9rem) 1fr;gap:0;margin:0}
.slots>div{display:contents}
.slots dt,.slots dd{border-top:1px solid var(--line);padding:.4rem 0;margin:0}
.slots dt{font-weight:600;color:var(--soft);font-size:.92rem;padding-right:1rem}
.grade{border-top:1px solid var(--line);padding-top:.5rem;margin:0;font-size:.86rem;color:var(--soft)}
.callout{border:1px solid var(--line);border-left:6px solid var(--soft);border-radius:.5rem;background:var(--pale);padding:.7rem 1rem;margin:0 0 1rem}
.callout p{margin:0}
.callout .tone{font-weight:700;display:block;color:var(--soft)}
.callout.caution{border-left-color:var(--amber);background:var(--amber-pale)}.callout.caution .tone{color:var(--amber)}
.callout.urgent{border:2px solid var(--red);background:var(--red-pale)}.callout.urgent .tone{color:var(--red)}
.callout.draft{border-style:dashed}
.keep{white-space:nowrap}
q{quotes:none;color:var(--quote)}
.background{color:var(--soft)}
.tag{font-size:.78em;font-weight:600;border:1px solid currentColor;border-radius:.25rem;padding:0 .35em;margin-right:.35em;white-space:nowrap}
.tag.problem{color:#fff;background:var(--red);border-color:var(--red)}
.refs{font-size:.72em;vertical-align:super;line-height:0;margin-left:.12em}
.refs a{text-decoration:none;white-space:nowrap;padding:.35em .12em}
.refs a:hover,.refs a:focus-visible{text-decoration:underline}
.scroll{overflow-x:auto;margin:0 0 1.2rem}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.5;margin:0}
caption{text-align:left;font-weight:600;padding-bottom:.5rem}
th,td{border:1px solid var(--line);padding:.35rem .55rem;text-align:left;vertical-align:top;min-width:5.5rem}
td:first-child,th:first-child{min-width:11rem}
thead th{background:var(--brand-pale);color:var(--brand)}
tbody th{font-weight:400;background:var(--pale)}
figure{border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem;background:#fff}
.row{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:.8rem;margin:0 0 1.2rem}
.row figure{margin:0;font-size:.9rem;max-width:24rem}
.row img{width:100%}
figure .below{font-size:.92em;line-height:1.5;margin-bottom:.4rem}
figure img{display:block;max-width:100%;height:auto;margin:0 auto .6rem}
figcaption{font-weight:600;margin-bottom:.5rem}
figure details{font-size:.92rem;margin-top:.4rem}
dl.words{columns:17rem 2;column-gap:1.6rem;font-size:.9rem;line-height:1.5}
dl.words div{break-inside:avoid;margin-bottom:.45rem}dl.words dt,dl.words dd{display:inline;margin:0}dl.words dt{font-weight:600;margin-right:.4em}
abbr.tag{text-decoration:none;cursor:help}
.sources ol{list-style:none;padding:0;font-size:.84rem;line-height:1.5}
.sources li{border-top:1px solid var(--line);padding:.35rem 0 .35rem 3.2rem;margin:0;position:relative}
.sources .number{position:absolute;left:0;font-weight:600;color:var(--brand)}
.sources .place{font-weight:600;margin-right:.4em}
.sources .back{margin-left:.5em;white-space:nowrap}
.sources li:target{position:fixed;left:0;right:0;bottom:0;z-index:5;max-height:45vh;overflow:auto;background:#fff;border-top:4px solid var(--brand);
box-shadow:0 -.4rem 1.6rem rgba(20,40,50,.28);padding:1.1rem max(1.2rem,calc(50vw - 21rem)) 1.3rem;font-size:1rem}
.sources li:target .number{position:static;margin-right:.6em}
.sources .close{display:none}
.sources li:target .close,.sources li:target .back{display:inline-block;margin:.7rem .6rem 0 0;border:1.5px solid var(--brand);border-radius:.4rem;padding:.15rem .8rem}
.sources li:target .close{background:var(--brand);color:#fff;text-decoration:none}
.run{scroll-margin-top:30vh}
.run:target{background:#fff3c4;box-shadow:0 0 0 .15em #fff3c4}
.about{font-size:.88rem;color:var(--soft)}
.about dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.2rem 1rem}
.about dt{font-weight:600}.about dd{margin:0;overflow-wrap:anywhere}
@media (max-width:34rem){.slots{grid-template-columns:1fr}.slots dd{border-top:0;padding-top:0}.page{padding-top:1rem}h1{font-size:1.6rem}td:first-child,th:first-child{min-width:8.5rem}
.about dl{grid-template-columns:1fr}.about dd{margin-bottom:.4rem}}
@media print{html{font-size:12pt}.sources ol{columns:2;column-gap:1.4rem}body{background:#fff}.page{box-shadow:none;max-width:none;padding:0}.skip,.sources .back,.sources li:target .close{display:none}
h2,h3{break-after:avoid}.callout,.stamp,figure,.slots dd,tr{break-inside:avoid}
.sources li:target{position:static;max-height:none;box-shadow:none}a{color:inherit}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
</style>`);

/** Repeats the text at the top of every printed page; a stamp may not be left behind on paper. */
export function pageStampStyle(text: string): Markup {
  return new Markup(
    `<style>@page{margin:22mm 18mm 18mm;@top-center{content:"${cssText(text)}";font:8pt sans-serif;color:#9b1c1c}}</style>`,
  );
}

/** Anything but letters, digits and plain punctuation is written as a CSS escape, so no text can end the rule. */
function cssText(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:;]/gu, (character) => {
    return `\\${character.codePointAt(0)?.toString(16)} `;
  });
}
