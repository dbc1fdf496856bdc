import nextVitals from "eslint-config-next/core-web-vitals";
import nextTs from "eslint-config-next/typescript";
import { defineConfig, globalIgnores } from "eslint/config";

const zones = [
  {
    target: "./lib",
    from: ["./app", "./components", "./inngest", "./scripts"],
    message: "lib is the product; it must not know its callers.",
  },
  {
    target: "./components",
    from: ["./app", "./inngest", "./lib/db", "./scripts"],
    message: "Components talk to the API, not to the server.",
  },
  { target: "./components/ui", from: "./lib", message: "ui knows nothing about guidelines." },
  {
    target: "./inngest",
    from: ["./app", "./components", "./scripts"],
    message: "The workflow has no user interface.",
  },
  { target: "./app", from: "./lib/db", message: "Pages and routes call lib/<domain>/queries.ts." },
  {
    target: "./scripts/bench/checks/planting",
    from: "./lib/quality",
    message: "Who plants errors must know nothing of the checks that look for them.",
  },
];

export default defineConfig([
  ...nextVitals,
  ...nextTs,
  globalIgnores([
    ".next/**",
    "dist/**",
    "out/**",
    ".data/**",
    "next-env.d.ts",
    "lib/db/generated/**",
    "test-results/**",
    "playwright-report/**",
  ]),
  {
    files: ["**/*.{ts,tsx,mjs}"],
    settings: { "import/resolver": { typescript: true } },
    rules: {
      "import/no-restricted-paths": ["error", { zones }],
      "import/no-cycle": "error",
      "max-lines": ["warn", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["warn", { max: 60, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportAllDeclaration",
          message: "No barrels: import from the file that defines it.",
        },
      ],
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read lib/env.ts instead." },
      ],
    },
  },
  {
    // Set-up and tests run before, or outside of, the product's own configuration.
    files: ["lib/env.ts", "scripts/**", "e2e/**", "**/*.test.ts", "*.config.{ts,mjs}"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    // Tables of words, patterns and sentences are data; their length says nothing about complexity.
    files: [
      "lib/writers/glossary/**",
      "lib/i18n/messages/**",
      "scripts/bench/checks/planting/*-rules.ts",
    ],
    rules: { "max-lines": "off" },
  },
]);
