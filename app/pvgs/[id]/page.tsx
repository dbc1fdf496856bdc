import type { Metadata } from "next";
import { Suspense } from "react";

import { currentUser, requirePageUser } from "@/app/current-user";
import { found, pageId } from "@/app/found";
import { requestLocale } from "@/app/request-locale";
import { PvgView } from "@/components/pvgs/pvg-view";
import { Loading } from "@/components/ui/loading";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { getPvg, getPvgHead } from "@/lib/pvgs/queries";
import type { Reader } from "@/lib/pvgs/readable-version";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await currentUser();
  return user ? { title: (await found(getPvgHead(user, await pageId(params)))).title } : {};
}

/** What does not exist is told before anything is sent; the text itself may take a moment. */
export default async function PvgPage({ params }: Props) {
  const id = await pageId(params);
  const user = await requirePageUser(`/pvgs/${id}`);
  await found(getPvgHead(user, id));
  const t = interfaceTexts(await requestLocale());
  return (
    <Suspense fallback={<Loading label={t("layout.loading")} />}>
      <LoadedPvg reader={user} id={id} />
    </Suspense>
  );
}

async function LoadedPvg({ reader, id }: { reader: Reader; id: string }) {
  return <PvgView pvg={await getPvg(reader, id)} locale={await requestLocale()} />;
}
