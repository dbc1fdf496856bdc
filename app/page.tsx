import { redirect } from "next/navigation";

import { currentUser } from "@/app/current-user";

export default async function StartPage() {
  redirect((await currentUser()) ? "/guidelines" : "/sign-in");
}
