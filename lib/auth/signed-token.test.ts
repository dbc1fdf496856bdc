import { SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";

import { signToken, verifyToken } from "@/lib/auth/signed-token";
import { tokenKey } from "@/lib/auth/token-key";

const SECRET = "k".repeat(32);
const payload = {
  sub: "018f3f5e-0000-7000-8000-000000000001",
  jti: "018f3f5e-0000-7000-8000-000000000002",
  tokenVersion: 0,
};
const soon = () => new Date(Date.now() + 60_000);

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://unused",
    SECRET_KEY: SECRET,
    PUBLIC_URL: "http://localhost:3000",
    UPLOADTHING_TOKEN: "unused",
  });
});

test("a token proves what it was signed for", async () => {
  const token = await signToken("access", payload, soon());

  expect(await verifyToken("access", token)).toEqual(payload);
});

test("a refresh token is no access token, nor the reverse", async () => {
  const refresh = await signToken("refresh", payload, soon());
  const access = await signToken("access", payload, soon());

  expect(await verifyToken("access", refresh)).toBeNull();
  expect(await verifyToken("refresh", access)).toBeNull();
});

test("an expired or changed token proves nothing", async () => {
  const expired = await signToken("access", payload, new Date(Date.now() - 1_000));
  const [head, body, signature] = (await signToken("access", payload, soon())).split(".");

  expect(await verifyToken("access", expired)).toBeNull();
  expect(await verifyToken("access", `${head}.${body}x.${signature}`)).toBeNull();
});

test.each([
  ["another algorithm", "HS384", "access+jwt", "cpg2pvg", "cpg2pvg-api"],
  ["another type", "HS256", "JWT", "cpg2pvg", "cpg2pvg-api"],
  ["another issuer", "HS256", "access+jwt", "someone", "cpg2pvg-api"],
  ["another audience", "HS256", "access+jwt", "cpg2pvg", "elsewhere"],
])("a token with the right key but %s proves nothing", async (_, alg, typ, issuer, audience) => {
  const token = await new SignJWT({ tokenVersion: 0 })
    .setProtectedHeader({ alg, typ })
    .setSubject(payload.sub)
    .setJti(payload.jti)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime("1m")
    .sign(tokenKey(SECRET, "access"));

  expect(await verifyToken("access", token)).toBeNull();
});
