import process from "node:process";

// The catalogue of the product is not built yet when these are said.
const TEXTS = {
  en: {
    unknownProgram: "Unknown program {program}. There are: {programs}.",
    nodeTooOld: "Node {oldest} or newer is needed; this is {present}. See https://nodejs.org/",
    waiting: "Another command is preparing this folder; waiting for it …",
    installing: "Installing packages (a minute or two the first time) …",
    client: "Generating the database client …",
    programs: "Bundling the programs …",
    web: "Building the web application …",
    stepFailed: "{command} ended with {status}.",
  },
  zh: {
    unknownProgram: "没有名为 {program} 的程序。可用的有：{programs}。",
    nodeTooOld: "需要 Node {oldest} 或更高版本，当前为 {present}。见 https://nodejs.org/",
    waiting: "另一个命令正在准备此目录，请稍候……",
    installing: "正在安装依赖包（首次约需一两分钟）……",
    client: "正在生成数据库客户端……",
    programs: "正在打包程序……",
    web: "正在构建网页应用……",
    stepFailed: "{command} 未成功结束：{status}。",
  },
};

/** A sentence in the language of the terminal. */
export function text(key, params) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = (LC_ALL || LC_MESSAGES || LANG || "").startsWith("zh") ? "zh" : "en";
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (_, name) => String(params[name]));
}
