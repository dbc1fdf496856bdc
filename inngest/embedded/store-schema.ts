/**
 * Tables of the embedded engine, made at start. Payloads are text, not jsonb: text keeps a document's NUL escapes
 * and the order of keys as they were written.
 */
export const STORE_SCHEMA = `
CREATE SCHEMA IF NOT EXISTS flow;
CREATE TABLE IF NOT EXISTS flow.event (
  name text NOT NULL,
  id text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (name, id));
CREATE INDEX IF NOT EXISTS event_at ON flow.event (at);
CREATE TABLE IF NOT EXISTS flow.run (
  id text PRIMARY KEY,
  function_id text NOT NULL,
  event_id text NOT NULL,
  event text NOT NULL,
  status text NOT NULL DEFAULT 'queued',
  idempotency_key text,
  parent_run text,
  parent_step text,
  result text,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz);
CREATE INDEX IF NOT EXISTS run_event ON flow.run (event_id);
CREATE INDEX IF NOT EXISTS run_live ON flow.run (function_id) WHERE status IN ('queued', 'running');
CREATE INDEX IF NOT EXISTS run_ended ON flow.run (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS run_idempotency ON flow.run (function_id, idempotency_key, created_at)
  WHERE idempotency_key IS NOT NULL;
CREATE TABLE IF NOT EXISTS flow.step (
  run text NOT NULL REFERENCES flow.run ON DELETE CASCADE,
  id text NOT NULL,
  op text NOT NULL,
  name text,
  state text NOT NULL,
  is_race boolean NOT NULL DEFAULT false,
  waits_for text,
  condition text,
  memo text,
  bytes integer NOT NULL DEFAULT 0,
  seq bigserial,
  settled_at timestamptz,
  PRIMARY KEY (run, id));
CREATE INDEX IF NOT EXISTS step_wait ON flow.step (waits_for) WHERE state = 'waiting';
`;
