"use client";

import { useMutation } from "@tanstack/react-query";

import { fetchJson } from "@/lib/api/fetch-json";
import { type Registration, RegistrationSchema } from "@/lib/auth/schema";
import { UserSchema } from "@/lib/users/schema";

export function useRegister() {
  return useMutation({
    mutationFn: (value: Registration) =>
      fetchJson("/auth/register", UserSchema, {
        method: "POST",
        body: { schema: RegistrationSchema, value },
      }),
  });
}
