import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import { createRoom, field, newGuest, roomIn, sees } from "./house";
import { test } from "./tidy";

/**
 * Two ways that people connect a page of their own: SockJS with stompjs 2, and @stomp/stompjs. Their code is as it
 * is found in notes and tutorials; only the host and the room are ours.
 */
const libraries = [
  "sockjs-client/dist/sockjs.js",
  "stompjs/lib/stomp.js",
  "@stomp/stompjs/bundles/stomp.umd.js",
].map((file) => fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url)));

const withSockJs = (host: string, room: string) => `
  window.sockJsPage = {
    currentChatRoom: { id: '${room}' },
    initSocket() {
      const socket = new SockJS('http://${host}/ws-connect');
      const stompClient = Stomp.over(socket);

      stompClient.connect({}, (frame) => {
        console.log('Connected: ' + frame);
        stompClient.subscribe(\`/topic/chat-room/\${this.currentChatRoom.id}\`, (message) => {
          console.log(JSON.parse(message.body));
          heard.sockJs.push(JSON.parse(message.body));
        });
        ready.sockJs = stompClient;
      }, (error) => {
        console.error('STOMP error: ' + error);
      });
    }
  };
  sockJsPage.initSocket();
`;

const withStompJs = (host: string, room: string) => `
  window.stompJsPage = {
    currentChatRoom: { id: '${room}' },
    initSocket() {
      const stompClient = new StompJs.Client({ // 초기 웹 소켓 클라이언트 설정
        brokerURL: 'ws://${host}/ws-connect'
      });

      stompClient.onConnect = (frame) => {  // 웹 소켓 연결 시
        console.log('Connected: ' + frame);

        stompClient.subscribe(\`/topic/chat-room/\${this.currentChatRoom.id}\`, (message) => {
          let body = JSON.parse(message.body);
          heard.stompJs.push(body);
        });
        ready.stompJs = stompClient;
      };

      stompClient.onWebSocketError = (error) => { // 웹 소켓 에러 발생 시
        console.error('Error with websocket', error);
      };

      stompClient.onStompError = (frame) => { // Stomp 에러 발생 시
        console.error('Broker reported error: ' + frame.headers['message']);
        console.error('Additional details: ' + frame.body);
      };

      stompClient.activate();
    }
  };
  stompJsPage.initSocket();
`;

test("SockJS with stompjs 2 and @stomp/stompjs hear each other in a signed-in page", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아", undefined, { bypassCSP: true });
  const errors: string[] = [];
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  await createRoom(page, "남의 손님");
  const room = roomIn(page);
  const { host } = new URL(page.url());
  await page.evaluate("window.heard = { sockJs: [], stompJs: [] }; window.ready = {};");
  for (const path of libraries) await page.addScriptTag({ path });
  await page.addScriptTag({ content: withSockJs(host, room) });
  await page.addScriptTag({ content: withStompJs(host, room) });
  await page.waitForFunction("ready.sockJs && ready.stompJs");
  await page.waitForTimeout(500); // neither snippet asks for a receipt of its subscription

  await page.evaluate(`ready.sockJs.send('/app/chat-room/${room}/post', {},
    JSON.stringify({ clientId: 'from-sockjs', body: 'SockJS에서 보냅니다' }))`);
  await page.evaluate(`ready.stompJs.publish({ destination: '/app/chat-room/${room}/post',
    body: JSON.stringify({ clientId: 'from-stompjs', body: 'StompJs에서 보냅니다' }) })`);

  for (const who of ["sockJs", "stompJs"]) {
    const bodies = () => page.evaluate(`heard.${who}.flatMap(({ message }) => message?.body ?? []).sort()`);
    await expect.poll(bodies).toEqual(["SockJS에서 보냅니다", "StompJs에서 보냅니다"]);
  }
  await sees(page, "SockJS에서 보냅니다");
  await sees(page, "StompJs에서 보냅니다");
  await field(page).fill("우리 화면에서도");
  await field(page).press("Enter");
  await expect
    .poll(() => page.evaluate("heard.sockJs.findLast(({ message }) => message).message.body"))
    .toBe("우리 화면에서도");
  expect(errors).toEqual([]);
});
