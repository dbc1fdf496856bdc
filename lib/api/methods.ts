import { refuse } from "@/lib/api/problem";
import { AppError } from "@/lib/errors";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** Everything a path answers to: its handlers, and a problem that says which methods there are for all others. */
export function methods(
  handlers: Partial<Record<Method, Handler>>,
): Record<Method | "OPTIONS", Handler> {
  const taken = METHODS.filter((method) => handlers[method]);
  const allow = taken.join(", ");
  const answers = METHODS.map((method) => [method, handlers[method] ?? notAllowed(allow)] as const);
  const options: Handler = async () => new Response(null, { status: 204, headers: { allow } });
  return { ...(Object.fromEntries(answers) as Record<Method, Handler>), OPTIONS: options };
}

/** For a path that does not exist, whatever the method. */
export async function notFound(request: Request): Promise<Response> {
  return refuse(request, new AppError("not_found"));
}

function notAllowed(allow: string): Handler {
  return async (request) => {
    const params = { method: request.method, allowed: allow };
    const response = refuse(request, new AppError("method_not_allowed", { params }));
    response.headers.set("allow", allow);
    return response;
  };
}
