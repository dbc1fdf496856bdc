import { defineOperation } from "@/lib/api/operation";
import {
  CredentialsSchema,
  RefreshRequestSchema,
  RegistrationSchema,
  TokensSchema,
} from "@/lib/auth/schema";
import { UserSchema } from "@/lib/users/schema";

export const registerOperation = defineOperation({
  id: "register",
  method: "post",
  path: "/auth/register",
  summary: "Make an account",
  tag: "auth",
  access: "public",
  body: RegistrationSchema,
  response: UserSchema,
  status: 201,
  limit: { name: "register", max: 60, seconds: 3_600 },
});

export const loginOperation = defineOperation({
  id: "login",
  method: "post",
  path: "/auth/login",
  summary: "Get tokens for an e-mail address and a password",
  tag: "auth",
  access: "public",
  body: CredentialsSchema,
  response: TokensSchema,
});

export const refreshOperation = defineOperation({
  id: "refresh",
  method: "post",
  path: "/auth/refresh",
  summary: "Trade a refresh token for new tokens; using one twice ends them all",
  tag: "auth",
  access: "public",
  body: RefreshRequestSchema,
  response: TokensSchema,
});

export const logoutOperation = defineOperation({
  id: "logout",
  method: "post",
  path: "/auth/logout",
  summary: "End a refresh token and all that came from the same login",
  tag: "auth",
  access: "public",
  body: RefreshRequestSchema,
  status: 204,
});

export const meOperation = defineOperation({
  id: "getMe",
  method: "get",
  path: "/auth/me",
  summary: "Who is signed in",
  tag: "auth",
  access: "user",
  response: UserSchema,
});
