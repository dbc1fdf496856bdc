/** Letters, digits and the joints of such forms as "LPV/r", "SARS-CoV-2", "α₁-AT". */
export const SHORT = "[A-Zαβγ][A-Za-z0-9/+-]{1,11}";

const WHOLE = new RegExp(`^${SHORT}s?$`, "u");
/** Statistics, units and countries stand in brackets as well and shorten nothing near them. */
const NO_SHORT =
  /^(?:CI|RR|OR|HR|SD|SE|IQR|P|USA|UK|US|EU|II|III|IV|VI|VII|VIII|IX|XI|XII|MD|PhD|MPH|RN|DrPH|PharmD|MSc|BSc|MBBS|No|Fig|Table|Box|I[UVM]\/(?:ml|mL|L|kg|d)|[mμµ]?g\/[a-zA-Z]+|mmol\/L|ID|AM|PM|COR|LOE|GPS|GPP)$/u;

/** "COPD", "HbA1c", "PrEP"; never a Roman numeral, a unit or a statistic. */
export function isShort(text: string): boolean {
  if (!WHOLE.test(text) || NO_SHORT.test(text)) return false;
  return (text.match(/[A-Z]/gu) ?? []).length >= 2 || /^[A-Z]\d/u.test(text);
}
