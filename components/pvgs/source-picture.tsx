"use client";

import { useTranslations } from "use-intl";

import type { CitedPassage } from "@/lib/pvgs/schema";

type Props = { picture: NonNullable<CitedPassage["picture"]>; pictures: string };

/** The table, figure or page as printed, to be compared with what was read; opens in full size. */
export function SourcePicture({ picture, pictures }: Props) {
  const t = useTranslations("interface.source.picture");
  const { name, kind, caption, isOnlyPicture } = picture;
  const address = `${pictures}/${name}`;
  const alt =
    caption === null || kind === "page"
      ? t(`${kind}WithoutCaption`)
      : t(`${kind}Named`, { caption });
  return (
    <div className="space-y-1 text-sm">
      {isOnlyPicture && <p className="font-semibold">{t("onlyPicture")}</p>}
      <a href={address} target="_blank" rel="noreferrer" className="block space-y-1">
        {/* eslint-disable-next-line @next/next/no-img-element -- made once and served by our own API */}
        <img
          src={address}
          alt={alt}
          loading="lazy"
          className="max-h-96 border border-line bg-white"
        />
        <span className="inline-block py-2 text-brand underline">{t("enlarge")}</span>
      </a>
    </div>
  );
}
