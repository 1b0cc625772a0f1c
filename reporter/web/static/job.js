// Without this script the page loads itself again every two seconds.
"use strict";
(() => {
  const job = document.getElementById("job");
  const state = job.querySelector(".state");
  const said = document.getElementById("said");
  const stages = document.getElementById("stages");
  const notes = document.getElementById("notes");
  const ENDED = ["done", "failed", "stopped", "interrupted"];

  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

  function line(stage) {
    const item = element("li", "");
    const label = element("label", `${stage.label} `);
    const count = element("span", stage.total === null ? `${stage.done}` : `${stage.done} of ${stage.total}`);
    count.className = "soft";
    const bar = element("progress", "");
    if (stage.total) Object.assign(bar, { max: stage.total, value: stage.done });
    label.append(count, bar);
    item.append(label);
    return item;
  }

  const events = new EventSource(job.dataset.events);
  events.addEventListener("progress", (event) => {
    const progress = JSON.parse(event.data);
    if (ENDED.includes(progress.job.state)) {
      events.close();
      window.location.reload();
      return;
    }
    if (state.textContent !== progress.job.state) {
      state.textContent = progress.job.state;
      state.dataset.state = progress.job.state;
    }
    if (progress.job.state === "running") said.textContent = "";
    stages.replaceChildren(...progress.stages.map(line));
    notes.replaceChildren(...progress.notes.map((note) => element("li", note)));
  });
  // The browser tries again by itself; a server that was started anew goes on with the job.
  events.addEventListener("error", () => { said.textContent = "The server does not answer; trying again."; });
})();
