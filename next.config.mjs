/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Native or WASM packages that only the server uses; bundling them would break their file lookups.
  serverExternalPackages: ["@node-rs/jieba", "pg", "pg-boss", "@node-rs/argon2", "pino", "busboy"],
  // Type errors and lint have commands of their own, which the tests run.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
