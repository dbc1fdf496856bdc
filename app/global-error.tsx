"use client";

import en from "@/lib/i18n/messages/en/interface.json";
import zh from "@/lib/i18n/messages/zh/interface.json";

const WORDS = [
  { language: "en", ...en.error },
  { language: "zh-CN", ...zh.error },
];

/**
 * When not even the frame could be made, the reader's language is unknown too: both are said. The whole page is asked
 * for again, because there is nothing on this one that could be made anew.
 */
export default function GlobalError() {
  return (
    <html lang="en">
      <body
        style={{ fontFamily: "system-ui", maxWidth: "32rem", margin: "4rem auto", padding: 16 }}
      >
        <title>{en.product}</title>
        {WORDS.map(({ language, title, text, again }) => (
          <section key={language} lang={language}>
            <h1>{title}</h1>
            <p>{text}</p>
            <button type="button" onClick={() => window.location.reload()}>
              {again}
            </button>
          </section>
        ))}
      </body>
    </html>
  );
}
