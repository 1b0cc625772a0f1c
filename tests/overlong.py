"""What endpoints answer to a request longer than the model's window: status and body, by server."""

from __future__ import annotations

from typing import Any

_OPENAI = (
    "This model's maximum context length is 8192 tokens. However, your messages resulted in 9120 tokens. "
    "Please reduce the length of the messages."
)
_VLLM = (
    "This model's maximum context length is 4096 tokens. However, you requested 5210 tokens (4186 in the messages, "
    "1024 in the completion). Please reduce the length of the messages or completion."
)
_VLLM_PROMPT = (
    "The decoder prompt (length 5210) is longer than the maximum model length of 4096. Make sure that "
    "`max_model_len` is no smaller than the number of text tokens."
)
_LLAMA_CPP = "the request exceeds the available context size (4096 tokens), try increasing it"
_ANTHROPIC = "prompt is too long: 213462 tokens > 200000 maximum"
_ANTHROPIC_SUM = (
    "input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000, decrease input length or "
    "`max_tokens` and try again"
)
_GOOGLE = "The input token count (1196265) exceeds the maximum number of tokens allowed (1048575)."
_XAI = "This model's maximum prompt length is 131072 but the request contains 537812 tokens."
_TGI = "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 5000 `inputs` tokens"
_BATCH = "input is too large to process. increase the physical batch size"


def _error(message: str, **more: Any) -> dict[str, Any]:
    return {"error": {"message": message, "type": "invalid_request_error"} | more}


def _anthropic(message: str, kind: str = "invalid_request_error") -> dict[str, Any]:
    return {"type": "error", "error": {"type": kind, "message": message}}


TOO_LONG: dict[str, tuple[int, dict[str, Any]]] = {
    "OpenAI": (400, _error(_OPENAI, param="messages", code="context_length_exceeded")),
    "vLLM": (400, {"object": "error", "message": _VLLM, "type": "BadRequestError", "param": None, "code": 400}),
    "vLLM, a prompt": (400, {"object": "error", "message": _VLLM_PROMPT, "type": "BadRequestError", "code": 400}),
    "llama.cpp": (
        400,
        _error(_LLAMA_CPP, code=400, type="exceed_context_size_error", n_prompt_tokens=5210, n_ctx=4096),
    ),
    "llama.cpp, a batch": (500, _error(_BATCH, code=500, type="server_error")),
    "Anthropic": (400, _anthropic(_ANTHROPIC)),
    "Anthropic, with the reply": (400, _anthropic(_ANTHROPIC_SUM)),
    "Anthropic, in bytes": (413, _anthropic("Request exceeds the maximum size", "request_too_large")),
    "Google": (400, _error(_GOOGLE, code=400, status="INVALID_ARGUMENT")),
    "xAI": (400, {"code": "Client specified an invalid argument", "error": _XAI}),
    "Groq": (400, _error("Please reduce the length of the messages or completion.", code="context_length_exceeded")),
    "TGI": (422, {"error": _TGI, "error_type": "validation"}),
    "a gateway": (413, {"detail": "Payload Too Large"}),
}
