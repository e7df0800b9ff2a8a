// Our part of a tab in the preview: the browser's own notices, which Flet does not reach.
// It does what the app's session asks over its own line, and nothing by itself.
"use strict";
(() => {
  // Where Flet 1.0.5 keeps which session this tab is.
  const SESSION = "_flet_session_id";
  const LOOKED_AFTER = 500; // ms
  const CLOSING = 2; // WebSocket.CLOSING, and CLOSED comes after it

  const notices = new Map();
  let line = null;
  let session = null;

  const held = () => ("Notification" in window ? Notification.permission : "missing");

  // What the browser holds afterwards counts: one that says no by itself may still be asked again.
  async function ask() {
    if (held() === "default") await Notification.requestPermission();
    return held();
  }

  const show = ({ pile, title, text }) =>
    held() === "granted" ? new Promise((done) => stand(pile, title, text, done)) : held();

  function stand(pile, title, text, done) {
    let notice;
    try {
      notice = new Notification(title, { body: text, icon: "favicon.png" });
    } catch {
      done("missing"); // a phone's browser wants a service worker for it
      return;
    }
    notice.onshow = () => done("shown");
    notice.onerror = () => done("failed");
    notice.onclick = () => {
      window.focus();
      notice.close();
      line?.send(JSON.stringify({ tapped: pile }));
    };
    notices.get(pile)?.close();
    notices.set(pile, notice);
  }

  function clear() {
    notices.forEach((notice) => notice.close());
    notices.clear();
    return "cleared";
  }

  const DEEDS = { held, ask, show, clear };

  function connect() {
    const now = sessionStorage.getItem(SESSION);
    if (!now || (now === session && line && line.readyState < CLOSING)) return;
    line?.close();
    if (session && session !== now) clear(); // another session is another citizen's
    session = now;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const mine = (line = new WebSocket(`${scheme}://${location.host}/tab`));
    mine.onopen = () => mine.send(JSON.stringify({ session: now }));
    mine.onmessage = async ({ data }) => {
      const asked = JSON.parse(data);
      const answer = await DEEDS[asked.deed](asked);
      if (mine.readyState < CLOSING) mine.send(JSON.stringify({ number: asked.number, answer }));
    };
  }

  setInterval(connect, LOOKED_AFTER);
  addEventListener("pagehide", clear); // what was told leaves with the tab
})();
