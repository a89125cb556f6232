"""The centre's own site in tests: a page under a strict policy, with the widget's one script tag."""

from aiohttp import web

PAGE = """<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Центр</title></head>
<body><main><h1>Центр социальных выплат</h1><p>Новости.</p><p><a href="/payments/">Выплаты</a></p></main>
<script src="{relay}/widget/loader.js" async data-side="right" data-colour="#0b4a7f"></script>
</body></html>"""
POLICY = "default-src 'none'; script-src {relay}; frame-src {relay}"


class Site:
    """Serves every path with the same page; `url` is its origin."""

    def __init__(self) -> None:
        self.relay = ""
        self.url = ""
        application = web.Application()
        application.router.add_get("/{path:.*}", self._page)
        self._runner = web.AppRunner(application)

    async def start(self) -> None:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def _page(self, _: web.Request) -> web.Response:
        policy = POLICY.format(relay=self.relay)
        return web.Response(
            text=PAGE.format(relay=self.relay), content_type="text/html", headers={"Content-Security-Policy": policy}
        )
