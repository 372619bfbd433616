"""The recorded conversations are what the samples say, byte for byte."""
import os
import unittest

import transcripts


class Transcripts(unittest.TestCase):
    def test_the_samples_say_what_is_recorded(self):
        files = transcripts.all_files()
        self.assertGreater(len(files), 4)
        for path in files:
            with self.subTest(os.path.basename(path)):
                recorded = transcripts.read(path)
                for then, now in zip(recorded, transcripts.replay(recorded)):
                    self.assertEqual(then, now)


if __name__ == "__main__":
    unittest.main()
