import type { Metadata } from "next";
import { Suspense } from "react";

import { currentUser, requirePageUser } from "@/app/current-user";
import { found, pageId } from "@/app/found";
import { requestLocale } from "@/app/request-locale";
import { PvgView } from "@/components/pvgs/pvg-view";
import { Loading } from "@/components/ui/loading";
import { getGuideline } from "@/lib/guidelines/queries";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { getPvg, getPvgHead } from "@/lib/pvgs/queries";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await currentUser();
  return user ? { title: (await found(getPvgHead(user.id, await pageId(params)))).title } : {};
}

/** What does not exist is told before anything is sent; the text itself may take a moment. */
export default async function PvgPage({ params }: Props) {
  const id = await pageId(params);
  const user = await requirePageUser(`/pvgs/${id}`);
  await found(getPvgHead(user.id, id));
  const t = interfaceTexts(await requestLocale());
  return (
    <Suspense fallback={<Loading label={t("layout.loading")} />}>
      <LoadedPvg ownerId={user.id} id={id} />
    </Suspense>
  );
}

async function LoadedPvg({ ownerId, id }: { ownerId: string; id: string }) {
  const pvg = await getPvg(ownerId, id);
  const guideline = await getGuideline(ownerId, pvg.guidelineId);
  return <PvgView pvg={pvg} guideline={guideline} locale={await requestLocale()} />;
}
