// Without this script a question is answered by a new page. With it, each statement shows once it is checked.
"use strict";
(() => {
  const form = document.getElementById("ask");
  const question = document.getElementById("question");
  const button = form.querySelector("button");
  const turns = document.getElementById("turns");

  for (const menu of document.querySelectorAll("details.menu")) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  }

  question.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled || !question.value.trim()) return;
    const body = new URLSearchParams(new FormData(form));
    const turn = begin(question.value.trim());
    question.value = "";
    button.disabled = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/event-stream" } });
      if (!answer.ok || !answer.body) throw new Error(`the server answers ${answer.status}; reload the page`);
      await follow(answer.body, turn);
    } catch (error) {
      remark(turn, `The answer did not come: ${error.message}`);
    } finally {
      turn.removeAttribute("aria-busy");
      button.disabled = false;
      // A new conversation has its name now; what is asked next belongs to it.
      const session = form.elements.session;
      if (session.value === "new") session.value = "";
    }
  });

  function begin(asked) {
    turns.querySelector(".empty")?.remove();
    const turn = document.createElement("article");
    turn.className = "turn";
    turn.setAttribute("aria-busy", "true");
    const heading = document.createElement("h3");
    heading.textContent = asked;
    turn.append(heading);
    turns.append(turn);
    turn.scrollIntoView({ block: "start" });
    return turn;
  }

  async function follow(body, turn) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let waiting = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (waiting + value).split("\n\n");
      waiting = events.pop();
      for (const event of events) tell(event, turn);
    }
  }

  function tell(event, turn) {
    const name = /^event: (.*)$/m.exec(event)?.[1];
    const text = /^data: (.*)$/m.exec(event)?.[1];
    if (!name || !text) return;
    const content = JSON.parse(text);
    // The server has escaped all text in it; the page's policy allows no script in it.
    if (name === "fault") remark(turn, [content.error, content.hint].filter(Boolean).join(". "));
    else turn.insertAdjacentHTML("beforeend", content.html);
  }

  function remark(turn, text) {
    const note = document.createElement("p");
    note.className = "remark";
    note.textContent = text;
    turn.append(note);
  }

  // Where the memo stands above the conversation, a quote opens out of sight.
  turns.addEventListener("click", (event) => {
    if (event.target.closest("a[target=memo]")) {
      document.querySelector("iframe").scrollIntoView({ block: "nearest" });
    }
  });

  const latest = document.getElementById("latest");
  if (latest) turns.scrollTop = latest.offsetTop - turns.offsetTop;
})();
