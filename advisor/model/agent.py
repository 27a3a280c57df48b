"""How is a model asked? A LangChain agent whose every request is metered, and whose text comes out piece by piece.

The only module that imports LangChain; it is imported when a model is asked, and not before.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextvars import copy_context
from dataclasses import dataclass
from typing import Any

from langchain.agents import create_agent
from langchain.agents.middleware import AgentMiddleware, ModelCallLimitMiddleware, ToolCallLimitMiddleware
from langchain.agents.middleware.model_call_limit import ModelCallLimitExceededError
from langchain.tools import tool
from langchain_core.globals import set_debug, set_verbose
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, HumanMessage, SystemMessage
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from langchain_openai import ChatOpenAI
from langsmith import tracing_context
from pydantic import SecretStr

from advisor.model import tools
from advisor.model.budget import MESSAGE
from advisor.model.meter import Meter
from advisor.model.transport import ModelClient
from advisor.model.trouble import CutError, LoopError, cost_nothing
from advisor.settings import OPENAI, Settings

MODEL_CALLS = 4  # requests of one answer: three rounds of tools, and the answer
TOOL_CALLS = 8
NO_KEY = "none"  # servers of one's own ask for no key, but the client insists on one


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text, and the message that it belongs to: a new message starts the answer anew."""

    message: str
    text: str


@dataclass(frozen=True, slots=True)
class Prompted:
    """What a model is sent: the system prompt, and the messages of the user."""

    system: str
    user: tuple[str, ...]


def chat_model(settings: Settings, client: ModelClient) -> ChatOpenAI:
    """Return the client of the model; nothing of it is taken from the environment."""
    own_server = settings.openai_base_url is not None
    limit: dict[str, Any] = (
        # Servers of one's own may know only the older name of the limit.
        {"extra_body": {"max_tokens": settings.answer_tokens}} if own_server else {"max_tokens": settings.answer_tokens}
    )
    return ChatOpenAI(
        model=settings.model,
        base_url=settings.openai_base_url or OPENAI,
        api_key=settings.openai_api_key or SecretStr(NO_KEY),
        http_client=client,
        timeout=client.timeout,  # else the client of the API sets its own, of ten minutes or of none
        temperature=settings.temperature,
        stream_usage=settings.stream_usage,
        use_responses_api=False,
        streaming=True,
        max_retries=0,  # an owner waits for an answer: quoting at once is better than trying again
        **limit,
    )


class Metered(AgentMiddleware[Any, Any]):
    """Sets money aside before each request, and takes no reply for whole that has no finish reason."""

    def __init__(self, meter: Meter, count: Callable[[str], int]) -> None:
        super().__init__()
        self._meter = meter
        self._count = count
        self.finish = ""

    def wrap_model_call(self, request: Any, handler: Callable[[Any], Any]) -> Any:
        """Send one request of the agent."""
        messages = [*([request.system_message] if request.system_message else []), *request.messages]
        return self.send(messages, lambda: handler(request), request.tools)

    def send(self, messages: Sequence[BaseMessage], ask: Callable[[], Any], tools: Sequence[Any] = ()) -> Any:
        """Send messages and return the reply; CutError if it has no finish reason, CapError if it may not be sent."""
        tokens = tokens_of(messages, tools, self._count)
        with self._meter.request(tokens) as counted:
            try:
                reply = ask()
            except ValueError as error:  # neither events nor JSON, or no event at all
                raise CutError from error
            except Exception as error:
                if cost_nothing(error):
                    counted.tell(0, 0)
                raise
            message = reply if isinstance(reply, AIMessage) else reply.result[-1]
            usage = message.usage_metadata
            if usage:
                counted.tell(usage["input_tokens"], usage["output_tokens"])
            else:
                counted.tell(tokens, self._count(_text(message)), estimated=True)
        # Some servers repeat the reason in each of the last pieces, which the client then joins: “stopstop”.
        self.finish = str(message.response_metadata.get("finish_reason") or "")
        if not self.finish:
            raise CutError
        return reply


def tokens_of(messages: Sequence[BaseMessage], tools: Sequence[Any], count: Callable[[str], int]) -> int:
    """Return the tokens of a request: every message with what a server adds around it, and the tools."""
    return sum(count(_text(message)) + MESSAGE for message in messages) + tokens_of_tools(tools, count) + MESSAGE


def tokens_of_tools(tools: Sequence[Any], count: Callable[[str], int]) -> int:
    """Return the tokens of the tools' descriptions, 0 without tools."""
    return sum(count(json.dumps(convert_to_openai_tool(one))) for one in tools)


def _text(message: BaseMessage) -> str:
    calls = message.tool_calls if isinstance(message, AIMessage) else []
    return f"{message.text} {json.dumps(calls)}" if calls else str(message.text)


class Conversation:
    """One answer of a model: the agent's run, and at most one repair after it."""

    def __init__(self, settings: Settings, client: ModelClient, meter: Meter, count: Callable[[str], int]) -> None:
        set_debug(False)
        set_verbose(False)
        self._client = client
        self._model = chat_model(settings, client)
        self._metered = Metered(meter, count)
        self._context = copy_context()
        self._context.run(tracing_context(enabled=False).__enter__)

    @property
    def cut_short(self) -> bool:
        """Whether the last reply ended because its tokens were used up."""
        return self._metered.finish.startswith("length")

    @property
    def declined(self) -> bool:
        """Whether the server held the last reply back."""
        return self._metered.finish.startswith("content_filter")

    def answer(self, prompted: Prompted, offered: Sequence[BaseTool]) -> Iterator[Piece]:
        """Yield the text of the agent's answer; LoopError if it never comes to one."""
        agent: Any = create_agent(
            self._model,
            list(offered),
            system_prompt=prompted.system,
            middleware=self._limits(),
        )
        start = {"messages": [HumanMessage(text) for text in prompted.user]}
        stream = agent.stream(start, stream_mode=["messages"], version="v2")
        try:
            while event := self._context.run(next, stream, None):
                chunk, about = event["data"]
                if about.get("langgraph_node") == "model" and isinstance(chunk, AIMessageChunk) and chunk.text:
                    yield Piece(str(chunk.id), str(chunk.text))
        except ModelCallLimitExceededError as error:
            raise LoopError from error
        except GeneratorExit:
            self._client.abort()  # nobody listens any more, and the agent's thread must not wait for the server
            raise

    def _limits(self) -> list[Any]:
        calls = ModelCallLimitMiddleware[Any, Any](run_limit=MODEL_CALLS, exit_behavior="error")
        return [calls, ToolCallLimitMiddleware[Any, Any](run_limit=TOOL_CALLS), self._metered]

    def again(self, prompted: Prompted, said: str, request: str) -> str:
        """Return what the model says to one more request after its answer, without tools."""
        start = [SystemMessage(prompted.system), *map(HumanMessage, prompted.user)]
        return self._reply([*start, AIMessage(said), HumanMessage(request)])

    def say(self, text: str) -> str:
        """Return what the model replies to a text by itself."""
        return self._reply([HumanMessage(text)])

    def _reply(self, messages: list[BaseMessage]) -> str:
        reply = self._context.run(self._metered.send, messages, lambda: self._model.invoke(messages))
        return str(reply.text)


def tools_at(desk: tools.Desk) -> list[BaseTool]:
    """Return the tools that a model may call, at one answer's desk."""

    @tool(response_format="content_and_artifact", description=tools.search_guidance.__doc__)
    def search_guidance(query: str) -> tuple[str, Any]:
        return tools.search_guidance(desk, query)

    @tool(response_format="content_and_artifact", description=tools.glossary_term.__doc__)
    def glossary_term(term: str) -> tuple[str, Any]:
        return tools.glossary_term(desk, term)

    @tool(response_format="content_and_artifact", description=tools.assess_links.__doc__)
    def assess_links(rows: list[int]) -> tuple[str, Any]:
        return tools.assess_links(desk, rows)

    @tool(response_format="content_and_artifact", description=tools.link_profile.__doc__)
    def link_profile() -> tuple[str, Any]:
        return tools.link_profile(desk)

    @tool(response_format="content_and_artifact", description=tools.draft_disavow.__doc__)
    def draft_disavow() -> tuple[str, Any]:
        return tools.draft_disavow(desk)

    about_links = [assess_links, link_profile] if desk.brief.thread.assessment is not None else []
    return [search_guidance, glossary_term, *about_links, draft_disavow]
