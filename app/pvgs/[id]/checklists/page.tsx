import type { Metadata } from "next";

import { requirePageUser } from "@/app/current-user";
import { found, pageId } from "@/app/found";
import { requestLocale } from "@/app/request-locale";
import { ChecklistReport } from "@/components/checklists/checklist-report";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { getPvg } from "@/lib/pvgs/queries";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: interfaceTexts(await requestLocale())("checklists.title") };
}

export default async function ChecklistsPage({ params }: Props) {
  const id = await pageId(params);
  const user = await requirePageUser(`/pvgs/${id}/checklists`);
  return <ChecklistReport pvg={await found(getPvg(user, id))} locale={await requestLocale()} />;
}
