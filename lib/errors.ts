/**
 * Every way the product can refuse or fail: its HTTP status and whether trying again can help.
 * The sentence the reader sees is `errors.<code>` of lib/i18n/messages, made with the parameters.
 */
export const ERROR_CODES = {
  invalid_input: { status: 422, retryable: false },
  unauthenticated: { status: 401, retryable: false },
  wrong_credentials: { status: 401, retryable: false },
  forbidden: { status: 403, retryable: false },
  cross_site_request: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  email_taken: { status: 409, retryable: false },
  conflict: { status: 409, retryable: false },
  rate_limited: { status: 429, retryable: true },
  registration_closed: { status: 403, retryable: false },
  request_too_large: { status: 413, retryable: false },
  method_not_allowed: { status: 405, retryable: false },

  file_missing: { status: 422, retryable: false },
  file_empty: { status: 422, retryable: false },
  file_too_large: { status: 413, retryable: false },
  file_type_unsupported: { status: 415, retryable: false },
  file_type_mismatch: { status: 415, retryable: false },
  file_damaged: { status: 422, retryable: false },
  file_encrypted: { status: 422, retryable: false },
  file_too_complex: { status: 422, retryable: false },
  upload_incomplete: { status: 400, retryable: true },

  document_needs_ocr: { status: 422, retryable: false },
  document_without_text: { status: 422, retryable: false },
  document_language_unsupported: { status: 422, retryable: false },
  document_without_recommendations: { status: 422, retryable: false },
  document_too_slow: { status: 422, retryable: false },
  document_too_much_memory: { status: 422, retryable: false },

  task_not_running: { status: 409, retryable: false },
  task_not_waiting: { status: 409, retryable: false },
  task_not_retryable: { status: 409, retryable: false },
  task_cancelled: { status: 409, retryable: false },
  task_timed_out: { status: 504, retryable: false },
  node_timed_out: { status: 504, retryable: true },
  pvg_not_ready: { status: 404, retryable: true },
  not_dismissible: { status: 409, retryable: false },
  second_person_needed: { status: 409, retryable: false },
  decision_out_of_place: { status: 409, retryable: false },
  reason_missing: { status: 422, retryable: false },
  results_removed: { status: 409, retryable: false },
  made_without_checks: { status: 409, retryable: false },
  export_failed: { status: 500, retryable: true },
  storage_unavailable: { status: 503, retryable: true },
  database_unavailable: { status: 503, retryable: true },
  workflow_unavailable: { status: 503, retryable: true },

  writer_not_configured: { status: 409, retryable: false },
  option_needs_model: { status: 409, retryable: false },
  batch_needs_claude: { status: 409, retryable: false },
  writer_rejected: { status: 502, retryable: false },
  writer_refused: { status: 422, retryable: false },
  writer_answer_invalid: { status: 502, retryable: false },
  writer_answer_cut: { status: 502, retryable: false },
  writer_unavailable: { status: 503, retryable: true },
  writer_rate_limited: { status: 503, retryable: true },
  cost_cap_reached: { status: 402, retryable: false },
  estimate_over_cap: { status: 402, retryable: false },
  price_unknown: { status: 409, retryable: false },

  internal: { status: 500, retryable: true },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
export type ErrorParams = Record<string, string | number>;

/** What can be wrong with one field of a request; the sentence is `input.<code>` of lib/i18n/messages. */
export const INPUT_ISSUES = [
  "required",
  "wrong_type",
  "too_short",
  "too_long",
  "too_small",
  "too_large",
  "not_above",
  "too_many",
  "not_one_of",
  "not_email",
  "not_uuid",
  "unknown_field",
  "invalid",
  "nul",
  "not_json",
  "not_json_object",
  "not_form",
  "one_file",
  "unknown_recommendation",
  "in_both_lists",
  "nothing_left",
  "not_doi",
  "not_before_end",
] as const;

/** `path` is the field's, in the schema's own names and with dots; empty for the body as a whole. */
export type InputIssue = {
  path: string;
  code: (typeof INPUT_ISSUES)[number];
  params?: ErrorParams;
};

type AppErrorOptions = { params?: ErrorParams; issues?: InputIssue[]; cause?: unknown };

/** An expected failure. Code and parameters may be shown to the person who caused it; `cause` only goes to the log. */
export class AppError extends Error {
  override name = "AppError";
  readonly params: ErrorParams;
  readonly issues?: InputIssue[];

  constructor(
    readonly code: ErrorCode,
    { params = {}, issues, cause }: AppErrorOptions = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.params = params;
    this.issues = issues;
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }

  get retryable(): boolean {
    return ERROR_CODES[this.code].retryable;
  }
}
