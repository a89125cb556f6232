"""`/demo/`: a page as a centre's site may look, with the widget's one script tag; only for demonstrations."""

from aiohttp import web

PAGE = """<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Центр социальных выплат</title>
<style>
body { margin: 0; font: 1.05rem/1.6 "PT Sans", "Noto Sans", Arial, sans-serif; color: #1b1f24; background: #f4f6f8; }
header { background: #0b4a7f; color: #fff; padding: 1.25rem 1.5rem; }
main { max-width: 46rem; margin: 2rem auto; padding: 1.5rem; background: #fff; border-radius: .5rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; }
</style>
</head>
<body>
<header><h1>Центр социальных выплат</h1></header>
<main>
<h2>Задайте вопрос специалисту</h2>
<p>Это учебная страница: так чат выглядит на сайте центра. Откройте его кнопкой в углу страницы.</p>
</main>
<script src="/widget/loader.js" async></script>
</body>
</html>
"""


def routes() -> list[web.RouteDef]:
    return [web.get("/demo/", page)]


async def page(_: web.Request) -> web.Response:
    return web.Response(text=PAGE, content_type="text/html")
