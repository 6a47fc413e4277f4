"""Answers questions of one newsroom: a line of JSON in, a line of JSON out, until the input ends."""

import gc
import json
import sys
import time

import django
from django.test import Client

from bench.search.newsrooms import Answer, as_json
from cms.runner.terminal import say


def answer(client: Client, path: str, q: str) -> Answer:
    """Ask once, by the clock; the garbage of earlier questions is gone by then."""
    gc.collect()
    began = time.perf_counter()
    response = client.get(path, {"q": q}, headers={"host": "localhost"})
    milliseconds = (time.perf_counter() - began) * 1000
    body = response.json()
    hits = body.get("meta", {}).get("total_count", len(body.get("items", [])))
    return Answer(milliseconds, response.status_code, hits)


def main() -> None:
    django.setup()
    client = Client()
    answer(client, "/api/v2/search/", "thi")  # what is imported late is imported now
    gc.freeze()
    for line in sys.stdin:
        question = json.loads(line)
        say(as_json(answer(client, question["path"], question["q"])))


if __name__ == "__main__":
    main()
