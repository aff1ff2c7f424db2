"""Tests of summarise.py. To run them: python3 test_summarise.py"""

import base64
import io
import json
import os
import sys
import tempfile
import unittest
from unittest import mock

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


class OnTheTerminal(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = os.path.join(folder.name, "data.csv")
        self.result = os.path.join(folder.name, "result.csv")
        with open(self.data, "wb") as file:
            file.write("a,b\r\nx,1\r\ny,2.5\r\nx,3\r\n".encode("utf-8"))
        config = {"title": "t", "group": None, "value": None, "measures": ["sum"], "order": "largest"}
        patch = mock.patch.object(summarise, "CONFIG", config)
        patch.start()
        self.addCleanup(patch.stop)

    def run_it(self, *arguments, typed=""):
        """Exit status, standard output and standard error."""
        streams = [io.TextIOWrapper(io.BytesIO(text.encode("utf-8")), encoding="utf-8") for text in (typed, "", "")]
        with mock.patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2]):
            status = summarise.main(list(arguments))
            streams[1].flush()
            streams[2].flush()
        return (status,) + tuple(stream.buffer.getvalue().decode("utf-8") for stream in streams[1:])

    def rows_of(self, name):
        with open(name, "rb") as file:
            return file.read().decode("utf-8").split("\r\n")[1:]

    def test_columns_are_given_by_name_or_number(self):
        self.assertEqual(0, self.run_it(self.data, "--group", "a", "--value=2", "-o", self.result)[0])
        self.assertEqual(["x,4", "y,2.5", ""], self.rows_of(self.result))

    def test_columns_are_asked_for_until_they_are_there(self):
        self.assertEqual(0, self.run_it(self.data, "-o", self.result, typed="9\n0\n1\nb\n")[0])
        self.assertEqual(["x,4", "y,2.5", ""], self.rows_of(self.result))

    def test_whoever_cannot_be_asked_is_told_what_to_write(self):
        status, out, err = self.run_it(self.data)
        self.assertEqual((2, ""), (status, out))
        self.assertIn("--group", err)

    def test_the_result_goes_to_standard_output_if_asked(self):
        status, out, _ = self.run_it(self.data, "--value", "b", "--measures", "max,sum", "--order", "name", "-o", "-")
        self.assertEqual((0, "6.5,3"), (status, out.split("\r\n")[1]))

    def test_a_file_is_never_replaced_by_its_own_result(self):
        self.assertEqual(1, self.run_it(self.data, "--group", "a", "-o", self.data)[0])
        self.assertEqual(["x,1", "y,2.5", "x,3", ""], self.rows_of(self.data))

    def test_wrong_use_is_told_apart_from_a_wrong_file(self):
        for wrong in (["--nothing"], ["-o"], [], ["a", "b"], ["a", "--order", "x"], ["a", "--measures", "sum,x"]):
            self.assertEqual(2, self.run_it(*wrong)[0], wrong)
        for wrong in ([self.result], [self.data, "--group", "c"], [self.data, "--group", "a", "-o", self.data + "/x"]):
            status, out, err = self.run_it(*wrong)
            self.assertEqual(1, status, wrong)
            self.assertEqual(1, err.count("\n"), err)

    def test_help_is_no_fault(self):
        status, out, err = self.run_it("--help")
        self.assertEqual((0, ""), (status, err))
        self.assertIn("--measures", out)


if __name__ == "__main__":
    unittest.main()
