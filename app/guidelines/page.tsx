import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { Suspense } from "react";

import { requirePageUser } from "@/app/current-user";
import { requestLocale } from "@/app/request-locale";
import { GuidelineList } from "@/components/guidelines/guideline-list";
import { guidelinesQuery } from "@/components/guidelines/guidelines-query";
import { UploadForm } from "@/components/guidelines/upload-form";
import { Loading } from "@/components/ui/loading";
import { PageQuerySchema } from "@/lib/api/fields";
import { listGuidelines } from "@/lib/guidelines/queries";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { offeredWriters } from "@/lib/tasks/offered-writers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: interfaceTexts(await requestLocale())("guidelines.title") };
}

export default async function GuidelinesPage() {
  const user = await requirePageUser("/guidelines");
  const t = interfaceTexts(await requestLocale());
  return (
    <div className="mx-auto max-w-4xl space-y-10">
      <section aria-labelledby="upload" className="space-y-4">
        <h1 id="upload" className="text-2xl font-bold">
          {t("upload.title")}
        </h1>
        <p className="text-soft">{t("upload.lead")}</p>
        <UploadForm offer={offeredWriters()} />
      </section>
      <section aria-labelledby="guidelines" className="space-y-4">
        <h2 id="guidelines" className="text-xl font-bold">
          {t("guidelines.list")}
        </h2>
        <Suspense fallback={<Loading label={t("layout.loading")} />}>
          <LoadedList ownerId={user.id} />
        </Suspense>
      </section>
    </div>
  );
}

async function LoadedList({ ownerId }: { ownerId: string }) {
  const queryClient = new QueryClient();
  const firstPage = await listGuidelines(ownerId, PageQuerySchema.parse({}));
  queryClient.setQueryData(guidelinesQuery.queryKey, { pages: [firstPage], pageParams: [null] });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <GuidelineList />
    </HydrationBoundary>
  );
}
