import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";

import { currentUser, requirePageUser } from "@/app/current-user";
import { found, pageId } from "@/app/found";
import { requestLocale } from "@/app/request-locale";
import { taskQuery } from "@/components/tasks/task-query";
import { TaskView } from "@/components/tasks/task-view";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { getTask, getTaskStatus } from "@/lib/tasks/queries";

type Props = { params: Promise<{ id: string }> };

/** Whoever has several tasks open tells them apart by the file's name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await currentUser();
  if (!user) return {};
  const { fileName } = await found(getTask(user.id, await pageId(params)));
  const t = interfaceTexts(await requestLocale());
  return { title: t("task.title", { name: fileName }) };
}

export default async function TaskPage({ params }: Props) {
  const id = await pageId(params);
  const user = await requirePageUser(`/tasks/${id}`);
  const status = await found(getTaskStatus(user.id, id, await requestLocale()));
  const queryClient = new QueryClient();
  queryClient.setQueryData(taskQuery(id).queryKey, status);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TaskView key={id} id={id} />
    </HydrationBoundary>
  );
}
