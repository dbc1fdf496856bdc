"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { useRouter } from "next/navigation";

import type { Credentials } from "@/lib/auth/schema";

/** Signs the browser in and goes to `next`; fails with the refusal in one line. */
export function useSignIn(next: string) {
  const router = useRouter();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      const result = await signIn("credentials", { ...credentials, redirect: false });
      if (result?.error) throw new Error(result.error);
    },
    onSuccess: () => {
      router.replace(next);
      router.refresh();
    },
  });
}
