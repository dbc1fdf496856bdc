import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

import { readMigrations } from "@/lib/db/deploy-migrations";
import { withScratchDatabase } from "@/scripts/postgres/scratch-database";

const SCHEMA_PATH = "prisma/schema.prisma";
export const MIGRATIONS_DIRECTORY = path.resolve("prisma/migrations");

const POSTGRES_CHAR_OID = 18;
const POSTGRES_BPCHAR_OID = 1042;

/** SQL that turns what the committed migrations build into what the schema says; null when they agree. */
export async function schemaDifference(databaseUrl: string): Promise<string | null> {
  const schema = { files: [{ path: SCHEMA_PATH, content: readFileSync(SCHEMA_PATH, "utf8") }] };
  const filters = { externalTables: [], externalEnums: [] };
  return withScratchDatabase(databaseUrl, async (url) => {
    const engine = await openEngine(url, schema.files);
    await engine.applyMigrations({ migrationsList: migrationsList(), filters });
    const difference = await engine.diff({
      from: { tag: "schemaDatasource", ...schema, configDir: path.resolve("prisma") },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: true,
      filters,
    });
    return difference.exitCode === 0 ? null : (difference.stdout ?? "");
  });
}

function migrationsList() {
  const lock = path.join(MIGRATIONS_DIRECTORY, "migration_lock.toml");
  const migrations = existsSync(MIGRATIONS_DIRECTORY) ? readMigrations(MIGRATIONS_DIRECTORY) : [];
  return {
    baseDir: MIGRATIONS_DIRECTORY,
    shadowDbInitScript: "",
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lock) ? readFileSync(lock, "utf8") : null,
    },
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

async function openEngine(url: string, files: { path: string; content: string }[]) {
  const require = createRequire(import.meta.url);
  const directory = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const wasm = readFileSync(path.join(directory, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, {
    "./schema_engine_bg.js": { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return bindings.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new SchemaEngineAdapter({ connectionString: url, max: 2 })),
  );
}

/** Stands in for a shadow database: the history is replayed into a throw-away one. */
/** Two gaps of the adapter that only schema work meets. */
class SchemaEngineAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    // The adapter splits scripts at ";", which breaks functions and string literals.
    adapter.executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(script);
    };
    // It does not know the type "char" (oid 18), which describing an existing schema needs.
    const queryRaw = adapter.queryRaw.bind(adapter);
    const inner = adapter as unknown as {
      performIO: (query: SqlQuery) => Promise<pg.QueryArrayResult>;
    };
    const performIO = inner.performIO.bind(adapter);
    let characterColumns: number[] = [];
    inner.performIO = async (query) => {
      const result = await performIO(query);
      characterColumns = result.fields.flatMap((field, index) =>
        field.dataTypeID === POSTGRES_CHAR_OID ? [index] : [],
      );
      for (const index of characterColumns) {
        const field = result.fields[index];
        if (field) field.dataTypeID = POSTGRES_BPCHAR_OID;
      }
      return result;
    };
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of characterColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}
