"""Tests of summarise.py. To run them: python3 test_summarise.py"""

import base64
import json
import os
import unittest

import summarise

# Each case: what goes in, and what must come out.
CASES = json.loads(r'''@@cases@@''')

HERE = os.path.dirname(os.path.abspath(__file__))


def data_of(case):
    return case["text"].encode("utf-8") if "text" in case else base64.b64decode(case["base64"])


def read(name):
    with open(os.path.join(HERE, name), "rb") as file:
        return file.read()


class Summarising(unittest.TestCase):
    maxDiff = None

    def test_every_case_comes_out_as_it_must(self):
        self.assertTrue(CASES)
        for case in CASES:
            with self.subTest(case["name"]):
                if "error" in case:
                    with self.assertRaises(summarise.Trouble) as caught:
                        self.summary(case)
                    self.assertEqual(case["error"], str(caught.exception))
                else:
                    summary = self.summary(case)
                    self.assertEqual(case["csv"], summary.csv)
                    self.assertEqual(case["notes"], summary.notes)

    def summary(self, case):
        return summarise.summarise(data_of(case), case["group"], case["value"], case["measures"], case["order"])

    @unittest.skipUnless(os.path.exists(os.path.join(HERE, "expected-result.csv")), "no sample was given")
    def test_the_sample_comes_out_as_expected(self):
        config = summarise.CONFIG
        summary = summarise.summarise(read("sample.csv"), config["group"], config["value"])
        self.assertEqual(read("expected-result.csv").decode("utf-8"), summary.csv)

    def test_wrong_use_is_told_apart_from_a_wrong_file(self):
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            keep, summarise.sys.stderr = summarise.sys.stderr, nowhere
            try:
                self.assertEqual(2, summarise.main(["--no-such-option"]))
                self.assertEqual(1, summarise.main([os.path.join(HERE, "no-such-file.csv")]))
            finally:
                summarise.sys.stderr = keep


if __name__ == "__main__":
    unittest.main()
