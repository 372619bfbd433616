"""PyTorch's side of the neural bench: python3 torch_side.py WORK THREADS SECONDS prints tokens or rolls a second.

The same models, sizes, optimisers and dropout as ours, written as anyone would write them in PyTorch.
"""
import sys
import time

import torch
from torch import nn

VOCABULARY = 137
STEPS = 256


class Folk(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.embedding = nn.Embedding(VOCABULARY, hidden)
        self.lstm = nn.LSTM(hidden, hidden, 3, dropout=0.5)
        self.dropout = nn.Dropout(0.5)
        self.linear = nn.Linear(hidden, VOCABULARY)

    def forward(self, tokens, state=None):
        y, state = self.lstm(self.embedding(tokens), state)
        return self.linear(self.dropout(y)), state


def conv_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 5, stride=2, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.5),
        nn.Conv2d(16, 32, 5, stride=2, padding=2), nn.ReLU(), nn.AdaptiveMaxPool2d(5),
        nn.Flatten(), nn.Dropout(0.5), nn.Linear(800, 100), nn.Linear(100, 2))


def train(hidden, batch):
    model = Folk(hidden).train()
    optimiser = torch.optim.RMSprop(model.parameters(), lr=0.003)
    tokens = torch.randint(VOCABULARY, (STEPS + 1, batch))

    def step():
        optimiser.zero_grad()
        logits, _ = model(tokens[:-1])
        nn.functional.cross_entropy(logits.reshape(-1, VOCABULARY), tokens[1:].reshape(-1)).backward()
        nn.utils.clip_grad_value_(model.parameters(), 5)
        optimiser.step()
        return STEPS * batch

    return step


def sample(hidden):
    model = Folk(hidden).eval()
    held = {"token": torch.zeros(1, 1, dtype=torch.long), "state": None}

    def step():
        with torch.no_grad():
            for _ in range(64):
                logits, held["state"] = model(held["token"], held["state"])
                held["token"] = torch.multinomial(torch.softmax(logits[0], -1), 1)
        return 64

    return step


def conv_train(batch):
    model = conv_net().train()
    optimiser = torch.optim.Adam(model.parameters())
    rolls = (torch.rand(batch, 1, 768, 128) < 0.03).float()
    classes = torch.arange(batch) % 2

    def step():
        optimiser.zero_grad()
        nn.functional.cross_entropy(model(rolls), classes).backward()
        optimiser.step()
        return batch

    return step


def conv_infer(batch):
    model = conv_net().eval()
    rolls = (torch.rand(batch, 1, 768, 128) < 0.03).float()

    def step():
        with torch.no_grad():
            model(rolls)
        return batch

    return step


WORKS = {
    "train64": lambda: train(64, 16),
    "train512": lambda: train(512, 64),
    "sample64": lambda: sample(64),
    "sample512": lambda: sample(512),
    "conv-train": lambda: conv_train(32),
    "conv-infer": lambda: conv_infer(32),
}


def main():
    work, threads, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    step = WORKS[work]()
    step()
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        done += step()
    print(done / (time.perf_counter() - start))


main()
